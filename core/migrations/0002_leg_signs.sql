-- The three signs of `acute_leg_sign` are answered one by one. A sign is a question of its own in `safety_answer.flag`;
-- an answer to `acute_leg_sign` as a whole is one for all three. No column is added: the checksums of the rows that are
-- there stay as they are.
INSERT INTO safety_flag VALUES ('acute_leg_sign:calf'), ('acute_leg_sign:foot'), ('acute_leg_sign:redness');

-- The order of the keys of the player.
INSERT INTO setting_key VALUES ('left_hand');

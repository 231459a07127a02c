-- Sounds of the player that a person can turn off and on.
INSERT INTO setting_key VALUES ('chimes'), ('rep_ticks');

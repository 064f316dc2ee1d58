-- What curation needs: spellings that decide alike, what is no skill, what is not the same, and where old numbers lead.

-- What the spellings of one skill have in common, as SkillKey makes it; without one the skill has not been compared with
-- the others yet.
ALTER TABLE Skills ADD COLUMN SkillKey TEXT;
CREATE INDEX SkillsKey ON Skills (SkillKey);

-- Where the number of a managed skill leads that was merged into another or made anew.
CREATE TABLE ManagedSkillForwards (
    ManagedSkillId  INTEGER NOT NULL PRIMARY KEY,
    NewId           INTEGER NOT NULL REFERENCES ManagedSkills (ManagedSkillId)
);

-- What the extractor took for a skill and people do not.
CREATE TABLE DismissedSkills (
    SkillId         INTEGER NOT NULL PRIMARY KEY REFERENCES Skills (SkillId)
);

-- Names, normalised and the lesser first, that look alike and do not mean the same.
CREATE TABLE DistinctNames (
    Name            TEXT NOT NULL,
    OtherName       TEXT NOT NULL,
    PRIMARY KEY (Name, OtherName)
);

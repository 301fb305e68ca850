namespace RelationshipRules.Descriptions;

/// <summary>Something that an organisation is asked to do about return.</summary>
public enum ReturnDuty
{
    /// <summary>Tell people about return.</summary>
    Inform,

    /// <summary>Pass people on to a return programme.</summary>
    Refer,

    /// <summary>Help people to apply.</summary>
    AssistApplication,

    /// <summary>Run the programme's local office.</summary>
    AdministerLocally,

    /// <summary>Run the programme as a whole.</summary>
    RunProgramme,

    /// <summary>Encourage people to return.</summary>
    Encourage,

    /// <summary>Turn away people who decline return.</summary>
    TurnAwayRefusers,
}

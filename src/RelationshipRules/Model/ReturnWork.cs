
namespace RelationshipRules.Model;

/// <summary>Work on voluntary return.</summary>
public sealed record ReturnWork
{
    /// <summary>What the organisation is asked to do about return; empty means nothing.</summary>
    [Fact("duties in return work", "What is the organisation asked to do about return?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ReturnDuty>? ReturnDuties { get; init; }

    /// <summary>What the arrangement says about voluntary return.</summary>
    [Fact("position of voluntary return", "Is return presented as one option, the default, the only option, or not addressed?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public ReturnPosition? ReturnPosition { get; init; }

    /// <summary>What happens to other help when a person declines return.</summary>
    [Fact("support after refusal", "Does other help continue when a person declines return?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both, OnlyRises = true)]
    public SupportAfterRefusal? SupportAfterRefusal { get; init; }
}

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

/// <summary>What an arrangement says about voluntary return.</summary>
public enum ReturnPosition
{
    /// <summary>It says nothing.</summary>
    NotAddressed,
    /// <summary>Return is one option among several.</summary>
    OneOptionAmongOthers,
    /// <summary>Return is what is expected, with exceptions.</summary>
    DefaultWithExceptions,
    /// <summary>Return is the only option.</summary>
    OnlyOption,
}

/// <summary>What happens to other help when a person declines return.</summary>
public enum SupportAfterRefusal
{
    /// <summary>It goes on.</summary>
    Continued,
    /// <summary>It is cut.</summary>
    Reduced,
    /// <summary>It ends.</summary>
    Withdrawn,
}

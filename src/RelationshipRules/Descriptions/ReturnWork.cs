using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>Work on voluntary return.</summary>
public sealed record ReturnWork
{
    /// <summary>What the organisation is asked to do about return; empty means nothing.</summary>
    [Fact("duties in return work", "What is the organisation asked to do about return?", ChangeableBy = ChangeableBy.Government)]
    public IReadOnlyList<ReturnDuty>? ReturnDuties { get; init; }

    /// <summary>What the arrangement says about voluntary return.</summary>
    [Fact("position of voluntary return", "Is return presented as one option, the default, the only option, or not addressed?",
        ChangeableBy = ChangeableBy.Government)]
    public ReturnPosition? ReturnPosition { get; init; }

    /// <summary>What happens to other help when a person declines return.</summary>
    [Fact("support after refusal", "Does other help continue when a person declines return?", ChangeableBy = ChangeableBy.Both)]
    public SupportAfterRefusal? SupportAfterRefusal { get; init; }
}

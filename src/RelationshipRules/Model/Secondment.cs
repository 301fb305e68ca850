using RelationshipRules.Reading;

namespace RelationshipRules.Model;

/// <summary>A person lent from one side to the other.</summary>
public sealed record Secondment : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the agreement under which the person is seconded.</summary>
    [Reference("agreements")]
    public string? Agreement { get; init; }

    /// <summary>Grade at the host compared with the home post.</summary>
    [Fact("grade compared with the home post", "Is the grade at the host lower, the same or higher than at home?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public GradeComparison? GradeComparedWithHome { get; init; }

    /// <summary>Difference between host staff pay and the secondee's pay for like work; 0 means none or made good.</summary>
    [Fact("pay gap", "By what share does host staff's pay for like work exceed the secondee's?",
        FactRole.Lever, Unit = "share of home pay", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<double>? PayGapShare { get; init; }

    /// <summary>The home duties are covered or reduced to match the time given.</summary>
    [Fact("cover of the home post", "Are the person's home duties covered or reduced to match?",
        FactRole.Lever, ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? HomePostCovered { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}

/// <summary>A grade compared with the home post.</summary>
public enum GradeComparison
{
    /// <summary>Lower than at home.</summary>
    Lower,
    /// <summary>The same as at home.</summary>
    Same,
    /// <summary>Higher than at home.</summary>
    Higher,
}


namespace RelationshipRules.Model;

/// <summary>Groups that are protected, under-represented or disadvantaged.</summary>
public sealed record Equality
{
    /// <summary>Groups protected by law, under-represented or disadvantaged that the policy or service affects; empty means none.</summary>
    [Fact("groups affected", "Which protected or disadvantaged groups are affected?", FactRole.Circumstance)]
    public KnownList<string>? GroupsAffected { get; init; }

    /// <summary>Organisations of those groups that government works with here.</summary>
    [Fact("organisations of those groups", "How many organisations of those groups does government work with here?",
        FactRole.Lever, Unit = "organisations", Min = 0, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public Known<int>? GroupOrganisationsInvolved { get; init; }
}

using RelationshipRules.Model;

namespace RelationshipRules.DependencyInjection.Tests.Support;

/// <summary>Descriptions to analyse.</summary>
internal static class SampleDescriptions
{
    /// <summary>One agreement of that many months.</summary>
    public static Partnership WithTerm(int months) => new() { Agreements = [new Agreement { Id = "a", TermMonths = months }] };
}

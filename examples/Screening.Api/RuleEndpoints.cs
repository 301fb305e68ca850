using Microsoft.AspNetCore.Http.HttpResults;
using RelationshipRules.DependencyInjection;

namespace Screening.Api;

/// <summary>Tells what a rule asks for and where that comes from.</summary>
public static class RuleEndpoints
{
    /// <summary>Maps <c>GET /rules/{id}?profile=…</c>.</summary>
    public static void MapRules(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/rules/{id}", Find);

    private static Results<Ok<RuleSummary>, ProblemHttpResult> Find(string id, IReadOnlyDictionary<string, IRelationshipAnalyzer> analyzers, string profile = "default")
    {
        if (!analyzers.TryGetValue(profile, out var service))
        {
            return Problems.NoProfile(profile);
        }

        var analyzer = service.Current;
        if (analyzer.FindRule(id) is not { } rule)
        {
            var nearest = analyzer.SuggestRule(id);
            return Problems.Of(StatusCodes.Status404NotFound, $"There is no rule '{id}'." + (nearest is null ? "" : $" Did you mean '{nearest}'?"));
        }

        return TypedResults.Ok(new RuleSummary(
            rule.Id,
            rule.Title,
            rule.Rationale,
            rule.Remedy,
            [.. rule.Citations.Select(citation => $"{citation.SourceTitle}, {citation.Locator}")]));
    }
}

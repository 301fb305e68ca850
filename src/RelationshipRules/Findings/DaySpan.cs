using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>The two days from which a number of months or weeks follows that is not stated itself.</summary>
internal static class DaySpan
{
    /// <summary>The first and the last day; none for what is stated itself, and for other facts.</summary>
    public static IReadOnlyList<(string Pointer, FactMember Member, Value Value)> Of(Partnership partnership, TraceNode fact)
    {
        if (fact is not { Pointer: { } pointer, Value.IsUnknown: false, Fact.FollowsFrom.Count: > 0 } || !ModelPlaces.IsDerived(partnership, pointer))
        {
            return [];
        }

        var owner = ModelPlaces.OwnerOf(pointer);
        return [.. from path in fact.Fact.FollowsFrom
                   let at = $"{owner}/{path[(path.LastIndexOf('.') + 1)..]}"
                   let day = ModelPlaces.Read(partnership, at)!.Value
                   select (at, day.Member, day.Value)];
    }

    /// <summary>The days in words, to follow the number: ", from 1 January 2025 to 30 June 2025"; empty where there are none, and for what is no number.</summary>
    public static string Tell(Partnership partnership, TraceNode fact)
        => fact.Value.Kind != ValueKind.Bool && Of(partnership, fact) is [var first, var last] ? CoreWords.Span_FromTo(Words(first.Value), Words(last.Value)) : "";

    private static string Words(Value day) => day.TryGetDay(out var exact) ? Days.Tell(exact) : day.Bounds!.ToString();
}

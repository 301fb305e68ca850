using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Evidence shows what a fact is. Once an edit has made it another, the evidence would show the opposite of what is stated.</summary>
internal static class OutdatedEvidence
{
    /// <summary>The description without the evidence that an edit outdates.</summary>
    /// <param name="before">The description before the edit.</param>
    /// <param name="after">The description after it, with its evidence moved along with elements.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="dropped">Gets the places whose evidence is gone.</param>
    public static Partnership Drop(Partnership before, Partnership after, FactEdit edit, List<string> dropped)
    {
        if (before.Evidence is not { Count: > 0 } evidence || after.Evidence is not { } left || edit.Pointer.StartsWith("/evidence", StringComparison.Ordinal))
        {
            return after;
        }

        dropped.AddRange(evidence.Keys.Where(place => Places.Move(place, edit.Kind, edit.Pointer) is null));
        List<string> touched = [.. left.Keys.Where(place => Touches(edit, place) && !IsPart(place))];
        List<string> outdated = touched.Count == 0 ? [] : [.. Outdated(before, after, edit, touched)];
        dropped.AddRange(outdated);
        return outdated.Count == 0 ? after : after with { Evidence = left.Where(entry => !outdated.Contains(entry.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>What is to be said of evidence that edits have put at places where the description states nothing.</summary>
    /// <param name="before">The description before the edits.</param>
    /// <param name="after">The description after them.</param>
    public static IEnumerable<Diagnostic> Misplaced(PartnershipDocument before, PartnershipDocument after)
        => (after.Partnership.Evidence?.Keys ?? []).Where(place => before.Partnership.Evidence?.ContainsKey(place) != true)
            .Select(place => (Place: place, Problem: SideMapReader.MisplacedEvidence(after.Text, place)))
            .Where(misplaced => misplaced.Problem is not null)
            .Select(misplaced => new Diagnostic(DescriptionDiagnostics.EvidencePointsNowhere, Severity.Warning, misplaced.Problem!, new($"/evidence/{JsonPointer.Escape(misplaced.Place)}")));

    /// <summary>Whether what stands at a place may be another after the edit: what the edit is about or within, and what it sets as a whole.</summary>
    private static bool Touches(FactEdit edit, string place)
        => JsonPointer.IsAtOrBelow(edit.Pointer, place) || (edit.Kind == EditKind.Set && JsonPointer.IsAtOrBelow(place, edit.Pointer));

    /// <summary>Evidence for a part, or for a list of parts, is for more than one of its facts.</summary>
    private static bool IsPart(string place)
        => place.Length == 0 || ModelPlaces.FindMember(ModelPlaces.PathOf(place)) is
        { FactIndex: < 0, Type: ConditionType.Part or ConditionType.ListOf { Element: ConditionType.Part } };

    /// <summary>Which of the places state what they do no more.</summary>
    private static IEnumerable<string> Outdated(Partnership before, Partnership after, FactEdit edit, List<string> touched)
    {
        // No text has to be written to see whether one fact is another, which is asked with each key that somebody presses.
        if (touched is [var fact] && string.Equals(fact, edit.Pointer, StringComparison.Ordinal) && ModelPlaces.Stated(before, fact) is { } stated)
        {
            return stated.IsUnknown || ChangedPlaces.IsSame(stated, ModelPlaces.Stated(after, fact)!.Value) ? [] : touched;
        }

        var (earlier, later) = (PartnershipDocument.FromPartnership(before).Text, PartnershipDocument.FromPartnership(after).Text);
        return touched.Where(place => earlier.Find(place) is { Kind: not JsonKind.None } one && !SameValue(one, later.Find(place)));
    }

    private static bool SameValue(JsonCursor one, JsonCursor other) => other.Kind != JsonKind.None && one.Raw.SequenceEqual(other.Raw);
}

using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>What edits of a description led to: another description, or what was in the way.</summary>
public sealed class EditResult
{
    private EditResult(PartnershipDocument? document, IReadOnlyList<ChangedPlace> places, IReadOnlyList<string> droppedEvidence, IReadOnlyList<Diagnostic> diagnostics)
    {
        Document = document;
        Places = places;
        DroppedEvidence = droppedEvidence;
        Diagnostics = diagnostics;
    }

    /// <summary>The description with all edits made, without text; null where one of them could not be made.</summary>
    public PartnershipDocument? Document { get; }

    /// <summary>Where it differs from the one before.</summary>
    public IReadOnlyList<ChangedPlace> Places { get; }

    /// <summary>
    /// The places whose evidence is left out, because it shows what the description states no more: of facts that are now others or are gone.
    /// Each is named as it was when its edit was made.
    /// </summary>
    public IReadOnlyList<string> DroppedEvidence { get; }

    /// <summary>What is wrong with the edits, as with a description that is read (RRD), with the pointer of each place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal static EditResult Of(PartnershipDocument document, IEnumerable<FactEdit> edits)
    {
        var partnership = document.Partnership;
        var places = new List<ChangedPlace>();
        var dropped = new List<string>();
        var problems = new List<Diagnostic>();
        FactEdit[] all = [.. edits];
        for (var i = 0; i < all.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(all[i], nameof(edits));
            var edit = all[i] = all[i].In(partnership);
            var step = new DescriptionEdit(edit.Kind, edit.Pointer, edit.Value, JsonLimits.Default);
            var edited = step.Apply(partnership);
            problems.AddRange(step.Problems);
            if (!step.HasErrors)
            {
                partnership = OutdatedEvidence.Drop(partnership, edited, edit, dropped);
                places.Add(new(step.Path, step.List, step.Element, step.Appeared, step.TouchesIdentity));
            }
        }

        if (HasErrors(problems))
        {
            return new(null, [], [], problems);
        }

        var result = PartnershipDocument.FromPartnership(partnership);
        if (places.Exists(place => place.Path is "evidence"))
        {
            problems.AddRange(OutdatedEvidence.Misplaced(document, result));
        }

        if (places.Exists(place => place.ChangesLists))
        {
            problems.AddRange(IdentityErrors.New(document, result, all));
        }

        return HasErrors(problems) ? new(null, [], [], problems) : new(result, places, dropped, problems);
    }

    private static bool HasErrors(List<Diagnostic> problems) => problems.Exists(problem => problem.Severity == Severity.Error);
}

/// <summary>A place of the description that an edit changed.</summary>
/// <param name="Path">The path of what changed, with all below it: <c>agreements[].termMonths</c>.</param>
/// <param name="List">The path of the list that the place is in; null for none.</param>
/// <param name="Element">The index of the element in that list; -1 where the list itself changed.</param>
/// <param name="Appeared">The parts that were not there before and are now, or the other way round.</param>
/// <param name="ChangesLists">Whether lists may have other elements than before.</param>
public readonly record struct ChangedPlace(string Path, string? List, int Element, IReadOnlyList<string> Appeared, bool ChangesLists);

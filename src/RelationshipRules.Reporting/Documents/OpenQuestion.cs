using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Documents;

/// <summary>A fact not stated, asked once for all the elements that lack it.</summary>
/// <param name="Text">The question, or the fact's name where there is no question.</param>
/// <param name="Where">The elements concerned, in words; empty for a fact of the whole description.</param>
/// <param name="Rules">The rules that wait for it.</param>
internal sealed record OpenQuestion(string Text, string Where, IReadOnlyCollection<string> Rules)
{
    /// <summary>Groups the open facts of an assessment, those that most rules wait for first.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="undetermined">Its undetermined findings, which know what the elements are called.</param>
    public static IReadOnlyList<OpenQuestion> Group(Assessment assessment, IReadOnlyList<Finding> undetermined)
    {
        var names = new ElementNames(undetermined);
        var questions = new List<OpenQuestion>();
        foreach (var group in assessment.OpenFacts.GroupBy(static f => f.Fact.Path, StringComparer.Ordinal))
        {
            var first = group.First().Fact;
            var rules = new SortedSet<string>(group.SelectMany(static f => f.Rules), StringComparer.Ordinal);
            var elements = group.Select(f => names.Find(f.Fact.Pointer)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            questions.Add(new OpenQuestion(first.Question ?? Wording.Capitalised(first.Title), Wording.Join(elements), rules));
        }

        // OrderBy keeps the catalogue's order where equally many rules wait.
        return [.. questions.OrderByDescending(static q => q.Rules.Count)];
    }
}

using System.Globalization;

namespace RelationshipRules.Reporting.Documents;

/// <summary>A fact not stated, asked once for all the elements that lack it.</summary>
/// <param name="Text">The question, or the fact's name where there is no question.</param>
/// <param name="Where">The elements concerned, in words; empty for a fact of the whole description.</param>
/// <param name="Path">The path of the fact.</param>
/// <param name="Rules">The rules that wait for it.</param>
/// <param name="IsReason">Whether it may be the reason that explains a departure, which is asked for first.</param>
internal sealed record OpenQuestion(string Text, string Where, string Path, IReadOnlyCollection<string> Rules, bool IsReason)
{
    /// <summary>What an answer looks like; empty for a list of parts and for an identifier.</summary>
    public required string Form { get; init; }

    /// <summary>What its answers can settle, by severity: <see cref="Question.Weight"/>.</summary>
    public required int Weight { get; init; }

    /// <summary>
    /// Groups the questions of a description, each where the first of its places stands in the ranking; its undetermined findings know what the elements are called.
    /// </summary>
    public static IReadOnlyList<OpenQuestion> Group(Questionnaire questionnaire, IReadOnlyList<Finding> undetermined)
    {
        var names = ElementNames(undetermined);
        return
        [
            .. questionnaire.Questions
                .GroupBy(static q => q.Fact.Path, StringComparer.Ordinal)
                .Select(questions => new OpenQuestion(
                    questions.First().Fact.Question ?? Wording.Capitalised(questions.First().Fact.Title),
                    Wording.Join([.. questions.Select(q => NameOf(q.Fact.Pointer, names)).OfType<string>().Distinct(StringComparer.Ordinal)]),
                    questions.Key,
                    new SortedSet<string>(questions.SelectMany(static q => q.Rules), StringComparer.Ordinal),
                    questions.Any(static q => q.Waiting.Any(static o => o.Outcome == Outcome.Unexplained)))
                {
                    Form = AnswerForm.ForReaders(questions.First().Form),
                    Weight = questions.Sum(static q => q.Weight),
                }),
        ];
    }

    /// <summary>The elements of lists by their pointers, in the words of the findings about them.</summary>
    private static Dictionary<string, string> ElementNames(IReadOnlyList<Finding> findings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.ElementLabel is { } label)
            {
                names.TryAdd(finding.ElementPointer, label);
            }
        }

        return names;
    }

    /// <summary>What the element is called that a pointer leads into, or null where it leads into no list.</summary>
    private static string? NameOf(string pointer, Dictionary<string, string> names)
    {
        var steps = pointer.Split('/');
        var last = Array.FindLastIndex(steps, static s => s.Length > 0 && s.All(char.IsAsciiDigit));
        return last < 1 ? null
            : names.GetValueOrDefault(string.Join('/', steps.Take(last + 1)))
                ?? ReportWords.Element_Numbered(steps[last - 1], Wording.Number(int.Parse(steps[last], CultureInfo.InvariantCulture) + 1));
    }
}

using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Documents;

/// <summary>The sum of a batch; keeps counts only, whatever the number of descriptions.</summary>
internal sealed class BatchSummary
{
    private readonly OutcomeTally _tally = new();
    private int _withFindings;
    private int _withProblems;
    private int _unreadable;

    /// <summary>How many descriptions there were.</summary>
    public int Files { get; private set; }

    /// <summary>Counts one.</summary>
    public void Add(Assessment assessment)
    {
        Files++;
        if (!assessment.Document.IsReadable)
        {
            _unreadable++;
            return;
        }

        _tally.Add(assessment.Outcomes);
        if (assessment.HasErrors)
        {
            _withProblems++;
        }

        if (assessment.HasFindingsAtOrAbove(Severity.Suggestion))
        {
            _withFindings++;
        }
    }

    /// <summary>What to show, as labels and texts.</summary>
    public IEnumerable<(string Label, string Text)> Rows()
    {
        yield return ("With findings", Wording.Count(_withFindings, "description"));
        if (_withProblems > 0)
        {
            yield return ("With problems", Wording.Count(_withProblems, "description"));
        }

        if (_unreadable > 0)
        {
            yield return ("Could not be read", Wording.Count(_unreadable, "description"));
        }

        yield return ("Outcomes", _tally.ToString());
    }
}

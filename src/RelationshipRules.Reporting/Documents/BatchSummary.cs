namespace RelationshipRules.Reporting.Documents;

internal sealed class BatchSummary
{
    private readonly OutcomeTally _tally = new();
    private int _files;
    private int _withFindings;
    private int _withProblems;
    private int _unreadable;

    public void Add(Assessment assessment)
    {
        _files++;
        if (!assessment.Document.IsReadable)
        {
            _unreadable++;
            return;
        }

        _tally.Add(assessment);
        _withProblems += assessment.HasErrors ? 1 : 0;
        _withFindings += assessment.HasFindingsAtOrAbove(Severity.Suggestion) ? 1 : 0;
    }

    public Section Tell()
    {
        var rows = new List<Row> { Descriptions("With findings", _withFindings) };
        rows.AddRange(_withProblems > 0 ? [Descriptions("With problems", _withProblems)] : []);
        rows.AddRange(_unreadable > 0 ? [Descriptions("Could not be read", _unreadable)] : []);
        rows.Add(new("Outcomes", _tally.ToString()));
        return new($"All {Wording.Count(_files, "description")}", [new RowList(rows) { Column = 26 }]);
    }

    private static Row Descriptions(string label, int count) => new(label, Wording.Count(count, "description"));
}

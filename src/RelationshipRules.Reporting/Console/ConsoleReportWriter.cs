using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Console;

/// <summary>Tells assessments to a reader who need not know rules or JSON: what is not met first, and always where it comes from.</summary>
internal sealed class ConsoleReportWriter : IReportWriter
{
    private const int TopQuestions = 5;
    private const int LabelColumn = 12;

    private readonly ReportText _writer;
    private readonly TextPage _page;
    private readonly ReportOptions _options;
    private readonly ReportScope _scope;
    private readonly BatchSummary _batch = new();
    private BaselineComparison? _comparison;

    public ConsoleReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _writer = new ReportText(output);
        _options = options;
        _scope = scope;
        _page = new TextPage(_writer, Math.Max(options.Width, 60), options.Colour);
    }

    /// <inheritdoc/>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        Write(assessment, null);
    }

    /// <inheritdoc/>
    public void Write(Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        if (trajectory.Latest is { } latest)
        {
            Write(latest, trajectory);
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_options.IsBatch && _batch.Files > 0)
        {
            Section($"All {Wording.Count(_batch.Files, "description")}");
            foreach (var (label, text) in _batch.Rows())
            {
                _page.Labelled(label, text, 2, 26);
            }
        }

        if (_batch.Files > 0)
        {
            _page.Blank();
            _page.Paragraph(Wording.Disclaimer, ink: Ink.Faint);
        }

        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(Assessment assessment, Trajectory? snapshots)
    {
        if (_batch.Files > 0)
        {
            _page.Blank();
        }

        _batch.Add(assessment);
        _comparison = _options.Baseline?.Compare(assessment);
        WriteHeader(assessment);
        if (assessment.Document.IsReadable)
        {
            WriteClassifications(assessment);
            WriteTrajectory(assessment, snapshots);
            WriteFindings(assessment);
            WriteBaseline();
            WriteConflicts(assessment);
            WriteBalance(assessment);
            WriteCounts(assessment);
            WriteOpen(assessment);
            WriteRest(assessment);
        }

        WriteDiagnostics(assessment);
        _writer.Flush();
    }

    private void WriteHeader(Assessment assessment)
    {
        var name = FindingText.NameOf(assessment);
        _page.Heading(name, '=');
        var path = assessment.Document.Path;
        if (path is not null && !string.Equals(path, name, StringComparison.Ordinal))
        {
            Labelled("File", path);
        }

        if (!assessment.Document.IsReadable)
        {
            return;
        }

        Labelled("Judged", $"as of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}'");
        var label = "Against";
        foreach (var ruleset in assessment.Rulesets)
        {
            Labelled(label, $"{ruleset.Title} ({ruleset.Name} {ruleset.Version}){FindingText.Applicability(ruleset)}");
            label = "";
        }
    }

    private void WriteClassifications(Assessment assessment)
    {
        var shown = assessment.Classifications.Where(static c => c.Severity > Severity.Silent).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        Section("What kind of partnership it is");
        foreach (var finding in shown)
        {
            var subject = finding.ElementLabel is { } element ? $"{finding.Rule.Title}, {element}" : finding.Rule.Title;
            _page.Paragraph($"{subject}: {finding.ValueTitle ?? finding.Value} ({finding.Rule.Id})", indent: 2, hanging: 2);
        }
    }

    private void WriteTrajectory(Assessment assessment, Trajectory? snapshots)
    {
        var trajectory = snapshots ?? Trajectory.From(assessment);
        if (snapshots is not null || trajectory is { IsPath: true, TellsClasses: true })
        {
            Section("The path of the relationship");
            new TrajectorySection(_page, trajectory).Write();
        }
    }

    private void WriteBalance(Assessment assessment)
    {
        var balance = new BalanceSection(_page, Balance.Of(assessment));
        if (balance.HasDecided)
        {
            Section("What each side stands to gain and to lose");
            balance.Write();
        }
    }

    private void WriteFindings(Assessment assessment)
    {
        var told = assessment.FindingGroups.Select(static g => g.Lead).Where(static f => f is { Severity: > Severity.Silent, IsSuppressed: false }).ToList();
        var open = told.FindAll(static f => f.Outcome == Outcome.Violated);
        if (open.Count > 0)
        {
            Section("Findings");
            for (var i = 0; i < open.Count; i++)
            {
                if (i > 0)
                {
                    _page.Blank();
                }

                WriteFinding(assessment, open[i]);
            }
        }

        WriteList(assessment, "Departures that are explained", told.Where(static f => f.Outcome == Outcome.Explained));
        WriteList(assessment, "Set aside in the description", assessment.Findings.Where(static f => f is { Severity: > Severity.Silent, IsSuppressed: true }));
    }

    private void WriteList(Assessment assessment, string heading, IEnumerable<Finding> findings)
    {
        var started = false;
        foreach (var finding in findings)
        {
            if (started)
            {
                _page.Blank();
            }
            else
            {
                Section(heading);
                started = true;
            }

            WriteFinding(assessment, finding);
        }
    }

    private void WriteFinding(Assessment assessment, Finding finding)
    {
        var ink = finding.Outcome == Outcome.Violated && !finding.IsSuppressed ? Wording.InkOf(finding.Severity) : Ink.Strong;
        _page.Labelled(finding.Rule.Id, $"{finding.Rule.Title} [{Wording.Severity(finding.Severity)}{FindingText.BaselineMark(_comparison, finding)}]", 0, 9, ink, ink);
        _page.Paragraph($"{Wording.Capitalised(finding.Label)}: {finding.Message}", indent: 2);
        if (finding.Suppression is { } mark)
        {
            Labelled("Set aside", FindingText.SetAside(mark));
        }

        Labelled("Where", FindingText.Where(assessment, finding));
        var label = "Evidence";
        foreach (var evidence in FindingText.Evidence(finding))
        {
            Labelled(label, evidence);
            label = "";
        }

        label = "Source";
        foreach (var citation in finding.Citations)
        {
            Labelled(label, Wording.Cite(citation));
            label = "";
        }

        if (finding is { Outcome: Outcome.Violated, IsSuppressed: false, Remedy.Length: > 0 })
        {
            Labelled("What to do", finding.Remedy);
        }

        label = "Also";
        foreach (var also in FindingText.Also(assessment, finding))
        {
            Labelled(label, also);
            label = "";
        }
    }

    private void WriteBaseline()
    {
        if (_comparison is null)
        {
            return;
        }

        Section("Against the baseline");
        _page.Paragraph(FindingText.BaselineSum(_comparison), indent: 2);
        foreach (var entry in _comparison.Left)
        {
            _page.Paragraph("- " + FindingText.HasLeft(entry), indent: 2, hanging: 2);
        }
    }

    private void WriteConflicts(Assessment assessment)
    {
        if (assessment.Conflicts.Count == 0)
        {
            return;
        }

        Section("Rules that pull apart");
        foreach (var conflict in assessment.Conflicts)
        {
            _page.Paragraph($"{conflict.First.Id} and {conflict.Second.Id}: {conflict.Reason}", indent: 2, hanging: 2);
        }
    }

    private void WriteCounts(Assessment assessment)
    {
        Section("In short");
        var tally = new OutcomeTally();
        tally.Add(assessment.Outcomes);
        _page.Paragraph($"{Wording.Capitalised(tally.ToString())}.", indent: 2);
        if (assessment.Summary.Suppressed is > 0 and var suppressed)
        {
            _page.Paragraph($"{Wording.Count(suppressed, "finding is", "findings are")} set aside in the description.", indent: 2);
        }
    }

    private void WriteOpen(Assessment assessment)
    {
        var undetermined = assessment.GetFindings(Outcome.Undetermined);
        if (undetermined.Count == 0)
        {
            return;
        }

        var names = new ElementNames(undetermined);
        var questions = OpenQuestion.Group(assessment, names.Find);
        var waiting = undetermined.Where(static f => f.Missing.Any(static m => !m.IsParameter)).Select(static f => f.Rule.Id).Distinct(StringComparer.Ordinal).Count();
        var full = _scope >= ReportScope.Open;
        var shown = full ? questions.Count : Math.Min(TopQuestions, questions.Count);
        Section("Not stated");
        if (questions.Count > 0)
        {
            _page.Paragraph(
                $"{Wording.Count(waiting, "rule waits", "rules wait")} for facts that the description does not state. "
                + (shown < questions.Count ? "Answer these first:" : "What to find out:"),
                indent: 2);
        }

        for (var i = 0; i < shown; i++)
        {
            var question = questions[i];
            var where = question.Where.Length > 0 ? $" ({question.Where})" : "";
            var rules = full ? ": " + string.Join(", ", question.Rules) : "";
            _page.Paragraph($"- {question.Text}{where} [{Wording.Count(question.Rules.Count, "rule").Replace(' ', TextPage.FixedSpace)}{rules}]", indent: 2, hanging: 2);
        }

        if (shown < questions.Count)
        {
            var hint = _options.OpenHint is { } text ? "; " + text : "";
            _page.Paragraph($"{Wording.Count(questions.Count - shown, "more question is", "more questions are")} open{hint}.", indent: 2);
        }

        var parameters = undetermined
            .SelectMany(static f => f.Missing.Where(static m => m.IsParameter).Select(m => (m.Title, f.Rule.Id)))
            .Distinct()
            .GroupBy(static p => p.Title, static p => p.Id, StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            _page.Paragraph(
                $"The ruleset gives no value on {Wording.Day(assessment.AsOf)} for: {parameter.Key} [{string.Join(", ", parameter)}]",
                indent: 2,
                hanging: 2);
        }
    }

    private void WriteRest(Assessment assessment)
    {
        if (_scope != ReportScope.All)
        {
            return;
        }

        WriteShort("What is met", assessment.GetFindings(Outcome.Satisfied).Where(static f => f.Rule.Kind != RuleKind.Classification));
        WriteShort("What does not apply", assessment.GetFindings(Outcome.NotApplicable));
    }

    private void WriteShort(string heading, IEnumerable<Finding> findings)
    {
        var started = false;
        foreach (var finding in findings)
        {
            if (!started)
            {
                Section(heading);
                started = true;
            }

            var element = finding.ElementLabel is { } label ? $" ({label})" : "";
            _page.Labelled(finding.Rule.Id, $"{finding.Rule.Title}{element}: {finding.Message}", 2, 11);
        }
    }

    private void WriteDiagnostics(Assessment assessment)
    {
        if (assessment.Diagnostics.Count == 0)
        {
            return;
        }

        Section(assessment.Document.IsReadable ? "Problems in the description" : "The description cannot be read");
        foreach (var diagnostic in assessment.Diagnostics)
        {
            _page.Paragraph(
                DiagnosticLine.Of(diagnostic, assessment.Document.Path),
                indent: 2,
                hanging: 2,
                ink: Wording.InkOf(diagnostic.Severity));
        }
    }

    private void Labelled(string label, string text) => _page.Labelled(label, text, 2, LabelColumn + 2, Ink.Faint);

    private void Section(string heading)
    {
        _page.Blank();
        _page.Heading(heading, '-');
    }
}

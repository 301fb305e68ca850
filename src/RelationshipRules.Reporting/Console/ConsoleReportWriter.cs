using System.Text;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Console;

/// <summary>Tells assessments to a reader who need not know rules or JSON: what is not met first, and always where it comes from.</summary>
internal sealed class ConsoleReportWriter : IReportWriter
{
    private const int TopQuestions = 5;
    private const int LabelColumn = 12;

    private readonly StreamWriter _writer;
    private readonly TextPage _page;
    private readonly ReportOptions _options;
    private readonly ReportScope _scope;
    private readonly BatchSummary _batch = new();
    private bool _isDisposed;

    public ConsoleReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
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
    public void Dispose()
    {
        // A writer that leaves its stream open would flush it once more, though the host has closed it by then.
        if (!_isDisposed)
        {
            _isDisposed = true;
            _writer.Dispose();
        }
    }

    private void Write(Assessment assessment, Trajectory? snapshots)
    {
        if (_batch.Files > 0)
        {
            _page.Blank();
        }

        _batch.Add(assessment);
        WriteHeader(assessment);
        if (assessment.Document.IsReadable)
        {
            WriteClassifications(assessment);
            WriteTrajectory(assessment, snapshots);
            WriteFindings(assessment);
            WriteConflicts(assessment);
            WriteBalance(assessment);
            WriteCounts(assessment);
            WriteOpen(assessment);
            WriteRest(assessment);
        }

        WriteDiagnostics(assessment);
        _writer.Flush();
    }

    private static string NameOf(Assessment assessment) =>
        assessment.Document.Partnership is { Title: { Length: > 0 } title } ? title
        : assessment.Document.Partnership is { Id: { Length: > 0 } id } ? id
        : assessment.Document.Path ?? "A description";

    private void WriteHeader(Assessment assessment)
    {
        var name = NameOf(assessment);
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
            Labelled(label, $"{ruleset.Title} ({ruleset.Name} {ruleset.Version}){Applicability(ruleset)}");
            label = "";
        }
    }

    private static string Applicability(RulesetInForce ruleset)
    {
        var reason = ruleset.ApplicabilityReason is { Length: > 0 } text ? " " + text : "";
        return ruleset.Applicability switch
        {
            RulesetApplicability.Assumed => ": the description does not state whether it applies; taken as if it did." + reason,
            RulesetApplicability.Benchmark => ", as a benchmark whether or not it applies",
            RulesetApplicability.NotStated => ": the description does not state whether it applies." + reason,
            RulesetApplicability.DoesNotApply => ": does not apply here." + reason,
            _ => "",
        };
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
        var shown = assessment.Findings.Where(static f => f.Severity > Severity.Silent).ToList();
        var open = shown.Where(static f => f is { Outcome: Outcome.Violated, IsSuppressed: false }).ToList();
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

        WriteList(assessment, "Departures that are explained", shown.Where(static f => f is { Outcome: Outcome.Explained, IsSuppressed: false }));
        WriteList(assessment, "Set aside in the description", shown.Where(static f => f.IsSuppressed));
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
        _page.Labelled(finding.Rule.Id, $"{finding.Rule.Title} [{Wording.Severity(finding.Severity)}]", 0, 9, ink, ink);
        _page.Paragraph($"{Wording.Capitalised(finding.Label)}: {finding.Message}", indent: 2);
        if (finding.Suppression is { } mark)
        {
            var until = mark.Until is { } day ? $", until {Wording.Day(day)}" : "";
            Labelled("Set aside", $"by {mark.By}{until}: {mark.Justification}");
        }

        Labelled("Where", Where(assessment, finding));
        var label = "Evidence";
        foreach (var evidence in Distinct(finding.Evidence))
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
    }

    /// <summary>Several facts often rest on the same page: it is named once, with the note where one has been made.</summary>
    private static IEnumerable<string> Distinct(IReadOnlyList<EvidenceReference> evidence) =>
        evidence
            .Where(e => e.Note is { Length: > 0 } || !evidence.Any(o => o.Note is { Length: > 0 }
                && string.Equals(o.Document, e.Document, StringComparison.Ordinal)
                && string.Equals(o.Page, e.Page, StringComparison.Ordinal)))
            .Select(Wording.Cite)
            .Distinct(StringComparer.Ordinal);

    private static string Where(Assessment assessment, Finding finding)
    {
        var parts = new List<string>(3);
        if (Wording.Place(finding.Location, assessment.Document.Path, withColumn: false) is { Length: > 0 } place)
        {
            parts.Add(place);
        }

        if (finding.ElementLabel is { } element)
        {
            parts.Add(element);
        }

        if (Wording.FactTitle(finding.Subject) is { } title)
        {
            parts.Add(title);
        }

        return parts.Count == 0 ? "the description as a whole" : string.Join(", ", parts);
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

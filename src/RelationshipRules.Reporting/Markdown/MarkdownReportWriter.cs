using System.Globalization;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Markdown;

/// <summary>Tells assessments in Markdown that reads well unrendered too. Every text that is not ours is escaped.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    private const int TopQuestions = 10;

    private readonly ReportText _writer;
    private readonly ReportOptions _options;
    private readonly ReportScope _scope;
    private readonly BatchSummary _batch = new();

    public MarkdownReportWriter(Stream output, ReportOptions options, ReportScope scope)
    {
        _writer = new ReportText(output);
        _options = options;
        _scope = scope;
    }

    /// <inheritdoc/>
    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (_batch.Files > 0)
        {
            Line();
        }

        _batch.Add(assessment);
        var digest = new ReportDigest(assessment, _options.Baseline);
        Line($"# {Plain(digest.Name)}");
        if (digest.IsReadable)
        {
            WriteHead(digest);
            WriteClassifications(digest);
            WriteScorecard(digest);
            WriteActionPlan(digest);
            WriteFindings(digest, "Findings", digest.Open);
            WriteFindings(digest, "Departures that are explained", digest.Explained);
            WriteFindings(digest, "Set aside in the description", digest.SetAside);
            WriteLeft(digest);
            WriteConflicts(assessment);
            WriteQuestions(digest);
            WriteRest(digest);
        }

        WriteDiagnostics(digest);
        WriteBasis(digest);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_options.IsBatch && _batch.Files > 0)
        {
            Line();
            Line($"# All {Wording.Count(_batch.Files, "description")}");
            Line();
            foreach (var (label, text) in _batch.Rows())
            {
                Line($"- {label}: {text}");
            }
        }

        if (_batch.Files > 0)
        {
            Line();
            Line($"*{Wording.Disclaimer}*");
        }

        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string Plain(string text) => MarkdownText.Plain(SafeText.Clean(text));

    private static string Cell(string text) => MarkdownText.Cell(SafeText.Clean(text));

    private static string Element(Finding finding) => finding.ElementLabel is { } label ? $" ({Plain(label)})" : "";

    private void WriteHead(ReportDigest digest)
    {
        Line();
        Line($"**{Wording.Capitalised(digest.Tally)}.**");
        if (digest.SetAside.Count > 0)
        {
            Line($"{Wording.Count(digest.SetAside.Count, "finding is", "findings are")} set aside in the description.");
        }
    }

    private void WriteClassifications(ReportDigest digest)
    {
        if (digest.Classified.Count == 0)
        {
            return;
        }

        Heading("What kind of partnership it is");
        foreach (var finding in digest.Classified)
        {
            Line($"- {Plain(finding.Rule.Title)}{Element(finding)}: **{Plain(finding.ValueTitle ?? finding.Value ?? "")}** ({finding.Rule.Id})");
        }
    }

    private void WriteScorecard(ReportDigest digest)
    {
        if (!_options.Scorecard || ScorecardArea.Of(digest) is not { Count: > 0 } areas)
        {
            return;
        }

        Heading("Scorecard");
        Line("| area | points | of | still open | rules |");
        Line("|---|--:|--:|--:|--:|");
        foreach (var area in areas)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"| {Cell(area.Title)} | {area.Points} | {area.Maximum} | {area.Open} | {area.Rules} |"));
        }

        Line();
        Line(ScorecardArea.Explanation);
    }

    private void WriteActionPlan(ReportDigest digest)
    {
        if (!_options.ActionPlan)
        {
            return;
        }

        var plan = new ActionPlan(digest);
        Line();
        Line("## Action plan");
        WritePlanColumn(digest, "Already do", plan.AlreadyDo, static f => f.Outcome == Outcome.Explained ? f.Rule.Title + " (departure explained)" : f.Rule.Title);
        WritePlanColumn(digest, "Could do better", plan.CouldDoBetter, static f => f.Remedy.Length > 0 ? f.Remedy : f.Message);
        WritePlanColumn(digest, "Need help", plan.NeedHelp, static f => f.Remedy.Length > 0 ? f.Remedy : f.Message);
        if (digest.Questions.Count > 0)
        {
            Line();
            Line($"{Wording.Count(digest.Questions.Count, "question is", "questions are")} open; what is not stated is in no column.");
        }
    }

    private void WritePlanColumn(ReportDigest digest, string heading, IReadOnlyList<Finding> findings, Func<Finding, string> text)
    {
        Line();
        Line($"### {heading} ({Wording.Count(findings.Count, "item")})");
        Line();
        foreach (var finding in findings)
        {
            Line($"- {Plain(text(finding))}{Element(finding)} [{finding.Rule.Id}{FindingText.AlsoRules(digest.Assessment, finding)}, {Wording.Addressee(finding.Rule.Addressee)}]");
        }

        if (findings.Count == 0)
        {
            Line("- none");
        }
    }

    private void WriteFindings(ReportDigest digest, string heading, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        Heading(heading);
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (i > 0)
            {
                Line();
            }

            Line($"### {finding.Rule.Id}: {Plain(finding.Rule.Title)} ({Wording.Severity(finding.Severity)}{FindingText.BaselineMark(digest.Comparison, finding)})");
            Line();
            Line($"**{Wording.Capitalised(finding.Label)}:** {Plain(finding.Message)}");
            Line();
            if (finding.Suppression is { } mark)
            {
                Line($"- Set aside {Plain(FindingText.SetAside(mark))}");
            }

            Line($"- For: {Wording.Addressee(finding.Rule.Addressee)}");
            Line($"- Where: {Plain(FindingText.Where(digest.Assessment, finding))}");
            foreach (var evidence in FindingText.Evidence(finding))
            {
                Line($"- Evidence: {Plain(evidence)}");
            }

            foreach (var citation in finding.Citations)
            {
                Line($"- Source: {Plain(Wording.Cite(citation))}");
            }

            if (finding is { Outcome: Outcome.Violated, IsSuppressed: false, Remedy.Length: > 0 })
            {
                Line($"- **What to do:** {Plain(finding.Remedy)}");
            }

            foreach (var also in FindingText.Also(digest.Assessment, finding))
            {
                Line($"- Also {Plain(also)}");
            }
        }
    }

    private void WriteLeft(ReportDigest digest)
    {
        if (digest.Comparison is not { } comparison)
        {
            return;
        }

        Heading("Against the baseline");
        Line(FindingText.BaselineSum(comparison));
        if (comparison.Left.Count > 0)
        {
            Line();
        }

        foreach (var entry in comparison.Left)
        {
            Line($"- {Plain(FindingText.HasLeft(entry))}");
        }
    }

    private void WriteConflicts(Assessment assessment)
    {
        if (assessment.Conflicts.Count == 0)
        {
            return;
        }

        Heading("Rules that pull apart");
        foreach (var conflict in assessment.Conflicts)
        {
            Line($"- {conflict.First.Id} and {conflict.Second.Id}: {Plain(conflict.Reason)}");
        }
    }

    private void WriteQuestions(ReportDigest digest)
    {
        if (digest.Questions.Count == 0)
        {
            return;
        }

        var shown = _scope >= ReportScope.Open ? digest.Questions.Count : Math.Min(TopQuestions, digest.Questions.Count);
        Heading("Not stated: what to find out");
        foreach (var question in digest.Questions.Take(shown))
        {
            var where = question.Where.Length > 0 ? $" ({Plain(question.Where)})" : "";
            Line($"- {Plain(question.Text)}{where} [{string.Join(", ", question.Rules)}]");
        }

        if (shown < digest.Questions.Count)
        {
            var hint = _options.OpenHint is { } text ? "; " + text : "";
            Line();
            Line($"{Wording.Count(digest.Questions.Count - shown, "more question is", "more questions are")} open{hint}.");
        }
    }

    private void WriteRest(ReportDigest digest)
    {
        if (_scope != ReportScope.All)
        {
            return;
        }

        WriteShort("What is met", digest.Met);
        WriteShort("What does not apply", digest.NotApplicable);
    }

    private void WriteShort(string heading, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        Heading(heading);
        foreach (var finding in findings)
        {
            Line($"- {finding.Rule.Id} {Plain(finding.Rule.Title)}{Element(finding)}: {Plain(finding.Message)}");
        }
    }

    private void WriteDiagnostics(ReportDigest digest)
    {
        if (digest.Assessment.Diagnostics.Count == 0)
        {
            return;
        }

        Heading(digest.IsReadable ? "Problems in the description" : "The description cannot be read");
        foreach (var diagnostic in digest.Assessment.Diagnostics)
        {
            Line($"- {Plain(DiagnosticLine.Of(diagnostic, digest.Assessment.Document.Path))}");
        }
    }

    /// <summary>What a reader needs to repeat the check.</summary>
    private void WriteBasis(ReportDigest digest)
    {
        Heading("Checked");
        if (digest.Assessment.Document.Path is { } path)
        {
            Line($"- File: {Plain(path)}");
        }

        Line($"- As of {Wording.Day(digest.Assessment.AsOf)}, with the profile '{Plain(digest.Assessment.ProfileName)}', by {_options.ToolName} {_options.ToolVersion}");
        foreach (var ruleset in digest.Assessment.Rulesets)
        {
            var applicability = digest.IsReadable ? FindingText.Applicability(ruleset) : "";
            Line($"- Against {Plain(ruleset.Title)} ({ruleset.Name} {ruleset.Version}){Plain(applicability)}");
            if (ruleset.Parameters.Count > 0)
            {
                Line($"  - {Plain(string.Join("; ", ruleset.Parameters.Select(static p => $"{p.Title}: {p.Text}")))}");
            }
        }
    }

    private void Heading(string text)
    {
        Line();
        Line($"## {text}");
        Line();
    }

    private void Line(string text = "")
    {
        _writer.Write(text);
        _writer.Write('\n');
    }
}

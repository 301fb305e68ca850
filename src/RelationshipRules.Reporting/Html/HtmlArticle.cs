using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Html;

/// <summary>The part of the page that is about one description.</summary>
internal sealed class HtmlArticle(HtmlBuilder page, ReportOptions options, ReportScope scope, ReportDigest digest, string id)
{
    private static readonly (Severity Severity, string Heading)[] Urgency =
        [(Severity.Error, "First: errors"), (Severity.Warning, "Next: warnings"), (Severity.Suggestion, "Then: suggestions")];

    /// <summary>Writes it.</summary>
    public void Write()
    {
        page.Add($"<article aria-labelledby=\"{id}\">\n<header>\n<p class=\"kicker\">Partnership between government and civil society, checked</p>\n<h1 id=\"{id}\"><bdi>{digest.Name}</bdi></h1>\n");
        if (digest.IsReadable)
        {
            page.Add($"<p class=\"lead\">{Wording.Capitalised(digest.Tally)}.</p>\n");
        }

        page.Add($"</header>\n");
        WriteContents();
        WriteBasis();
        if (digest.IsReadable)
        {
            WriteGlance();
            WriteScorecard();
            WritePlan();
            WriteFindings();
            WriteList("explained", "Departures that are explained", digest.Explained);
            WriteList("aside", "Set aside in the description", digest.SetAside);
            WriteBaseline();
            WriteConflicts();
            WriteQuestions();
            WriteMet();
        }

        WriteDiagnostics();
        WriteNumbers();
        if (digest.IsReadable && scope == ReportScope.All)
        {
            WriteAppendix();
        }

        page.Add($"</article>\n");
    }

    private void WriteContents()
    {
        page.Add($"<nav class=\"toc\" aria-label=\"Contents\"><ul>");
        Item("basis", "What was checked", true);
        Item("glance", "At a glance", digest.IsReadable);
        Item("score", "Scorecard", options.Scorecard && digest.IsReadable);
        Item("plan", "Action plan", options.ActionPlan && digest.IsReadable);
        Item("findings", "Findings", digest.IsReadable);
        Item("explained", "Explained departures", digest.Explained.Count > 0);
        Item("aside", "Set aside", digest.SetAside.Count > 0);
        Item("questions", "Questions to ask", digest.Questions.Count > 0);
        Item("met", "What is met", digest.Met.Count > 0);
        Item("problems", "Problems in the description", digest.Assessment.Diagnostics.Count > 0);
        Item("numbers", "Numbers in force", digest.Assessment.Rulesets.Any(static r => r.Parameters.Count > 0));
        Item("all-rules", "Every rule", digest.IsReadable && scope == ReportScope.All);
        page.Add($"</ul></nav>\n");
    }

    private void Item(string name, string title, bool isThere)
    {
        if (isThere)
        {
            page.Add($"<li><a href=\"#{id}-{name}\">{title}</a></li>");
        }
    }

    private void Section(string name, string title, string cssClass = "")
    {
        page.Add($"<section class=\"{cssClass}\" aria-labelledby=\"{id}-{name}\">\n<h2 id=\"{id}-{name}\">{title}</h2>\n");
    }

    private void End() => page.Add($"</section>\n");

    private void WriteBasis()
    {
        Section("basis", "What was checked, and against what");
        page.Add($"<dl class=\"facts\">");
        if (digest.Assessment.Document.Path is { } path)
        {
            page.Add($"<dt>Description</dt><dd><bdi>{path}</bdi></dd>");
        }

        page.Add($"<dt>Judged as of</dt><dd>{Wording.Day(digest.Assessment.AsOf)}</dd><dt>Profile</dt><dd>{digest.Assessment.ProfileName}</dd>");
        foreach (var ruleset in digest.Assessment.Rulesets)
        {
            var applicability = digest.IsReadable ? FindingText.Applicability(ruleset) : "";
            page.Add($"<dt>Against</dt><dd><strong>{ruleset.Title}</strong> ({ruleset.Name} {ruleset.Version}){applicability}");
            page.Add($"</dd>");
        }

        page.Add($"</dl>\n");
        End();
    }

    /// <summary>The numbers that rules compare with: they are set by rulesets and profiles, and a reader may want to know.</summary>
    private void WriteNumbers()
    {
        if (digest.Assessment.Rulesets.All(static r => r.Parameters.Count == 0))
        {
            return;
        }

        Section("numbers", "Numbers in force");
        page.Add($"<table class=\"stack\"><thead><tr><th scope=\"col\">Number</th><th scope=\"col\">Value</th><th scope=\"col\">Set by</th></tr></thead><tbody>\n");
        foreach (var parameter in digest.Assessment.Rulesets.SelectMany(static r => r.Parameters))
        {
            page.Add($"<tr><th scope=\"row\">{parameter.Title}</th><td data-label=\"Value\">{parameter.Text}</td><td data-label=\"Set by\">{parameter.Origin}</td></tr>\n");
        }

        page.Add($"</tbody></table>\n");
        End();
    }

    private void WriteGlance()
    {
        Section("glance", "At a glance");
        foreach (var finding in digest.Classified)
        {
            page.Add($"<p>{finding.Rule.Title}{Element(finding)}: <strong>{finding.ValueTitle ?? finding.Value}</strong> <span class=\"small\">({finding.Rule.Id})</span></p>\n");
        }

        UndertakingGrid.Write(page, digest);
        PositionPicture.Write(page, digest);
        SharePicture.WriteBalance(page, digest);
        SharePicture.WriteStated(page, digest);
        End();
    }

    private void WriteScorecard()
    {
        if (!options.Scorecard || ScorecardArea.Of(digest) is not { Count: > 0 } areas)
        {
            return;
        }

        Section("score", "Scorecard");
        page.Add($"<table class=\"stack\"><thead><tr><th scope=\"col\">Area</th><th scope=\"col\" class=\"n\">Points</th><th scope=\"col\" class=\"n\">Of</th><th scope=\"col\" class=\"n\">Still open</th><th scope=\"col\" class=\"n\">Rules</th></tr></thead><tbody>\n");
        foreach (var area in areas)
        {
            page.Add($"<tr><th scope=\"row\">{area.Title}</th><td class=\"n\" data-label=\"Points\">{area.Points}</td><td class=\"n\" data-label=\"Of\">{area.Maximum}</td><td class=\"n\" data-label=\"Still open\">{area.Open}</td><td class=\"n\" data-label=\"Rules\">{area.Rules}</td></tr>\n");
        }

        page.Add($"</tbody></table>\n<p class=\"small\">{ScorecardArea.Explanation}</p>\n");
        End();
    }

    private void WritePlan()
    {
        if (!options.ActionPlan)
        {
            return;
        }

        var plan = new ActionPlan(digest);
        Section("plan", "Action plan");
        page.Add($"<div class=\"columns\">\n");
        Column("Already do", [.. plan.AlreadyDo.DistinctBy(static f => (f.Rule.Id, f.Outcome))], static f => f.Outcome == Outcome.Explained ? f.Rule.Title + " (departure explained)" : f.Rule.Title);
        Column("Could do better", plan.CouldDoBetter, static f => f.Remedy.Length > 0 ? f.Remedy : f.Message);
        Column("Need help", plan.NeedHelp, static f => f.Remedy.Length > 0 ? f.Remedy : f.Message);
        page.Add($"</div>\n<p class=\"small\">Need help: duties of a source that are not kept (errors), and risks that nothing is done about. What is not stated is in no column.</p>\n");
        End();
    }

    private void Column(string title, IReadOnlyList<Finding> findings, Func<Finding, string> text)
    {
        page.Add($"<div><h3>{title} ({findings.Count})</h3><ul>");
        foreach (var finding in findings)
        {
            page.Add($"<li>{text(finding)}{(finding.Outcome == Outcome.Violated ? Element(finding) : "")} <span class=\"small\">{finding.Rule.Id}{FindingText.AlsoRules(digest.Assessment, finding)}, {Wording.Addressee(finding.Rule.Addressee)}</span></li>");
        }

        page.Add($"</ul></div>\n");
    }

    private void WriteFindings()
    {
        Section("findings", "Findings, the most urgent first");
        if (digest.Open.Count == 0)
        {
            page.Add($"<p>Nothing that is stated departs from the rules.</p>\n");
        }

        foreach (var (severity, heading) in Urgency)
        {
            var findings = digest.Open.Where(f => f.Severity == severity).ToList();
            if (findings.Count == 0)
            {
                continue;
            }

            page.Add($"<h3>{heading} ({findings.Count})</h3>\n");
            findings.ForEach(Finding);
        }

        End();
    }

    private void WriteList(string name, string title, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        Section(name, title);
        page.Add($"<h3>{Wording.Count(findings.Count, "finding")}</h3>\n");
        foreach (var finding in findings)
        {
            Finding(finding);
        }

        End();
    }

    private void Finding(Finding finding)
    {
        var mark = OutcomeMark.Of(finding.Outcome);
        var severity = finding is { Outcome: Outcome.Violated, IsSuppressed: false } ? Wording.Severity(finding.Severity) : "";
        page.Add($"<div class=\"finding {severity}\">\n<h4><span class=\"sign {mark.Class}\" aria-hidden=\"true\">{mark.Sign}</span> {finding.Rule.Title}</h4>\n");
        page.Add($"<p><span class=\"tag\">{Wording.Severity(finding.Severity)}{FindingText.BaselineMark(digest.Comparison, finding)}</span> <strong>{Wording.Capitalised(finding.Label)}.</strong> <bdi>{finding.Message}</bdi></p>\n");
        if (finding is { Outcome: Outcome.Violated, IsSuppressed: false, Remedy.Length: > 0 })
        {
            page.Add($"<p class=\"todo\"><strong>What to do</strong> ({Wording.Addressee(finding.Rule.Addressee)}): {finding.Remedy}</p>\n");
        }

        page.Add($"<dl class=\"facts\">");
        if (finding.Suppression is { } suppression)
        {
            page.Add($"<dt>Set aside</dt><dd><bdi>{FindingText.SetAside(suppression)}</bdi></dd>");
        }

        page.Add($"<dt>Where</dt><dd><bdi>{FindingText.Where(digest.Assessment, finding)}</bdi></dd>");
        foreach (var evidence in FindingText.Evidence(finding))
        {
            page.Add($"<dt>Evidence</dt><dd><bdi>{evidence}</bdi></dd>");
        }

        foreach (var citation in finding.Citations)
        {
            page.Add($"<dt>Source</dt><dd>");
            Citation(citation);
            page.Add($"</dd>");
        }

        page.Add($"<dt>Rule</dt><dd>{finding.Rule.Id}, {Wording.Kind(finding.Rule.Kind)}, for {Wording.Addressee(finding.Rule.Addressee)}</dd>");
        foreach (var also in FindingText.Also(digest.Assessment, finding))
        {
            page.Add($"<dt>Also</dt><dd><bdi>{also}</bdi></dd>");
        }

        page.Add($"</dl>\n</div>\n");
    }

    private void Citation(Citation citation)
    {
        // Only web addresses become links: a ruleset from elsewhere must not bring in another scheme.
        if (Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && url.Scheme is ("https" or "http"))
        {
            page.Add($"<a href=\"{url.AbsoluteUri}\">{Wording.Cite(citation)}</a>");
        }
        else
        {
            page.Add($"{Wording.Cite(citation)}");
        }
    }

    private void WriteBaseline()
    {
        if (digest.Comparison is not { } comparison)
        {
            return;
        }

        Section("baseline", "Against the baseline");
        page.Add($"<p>{FindingText.BaselineSum(comparison)}</p>\n<ul>");
        foreach (var entry in comparison.Left)
        {
            page.Add($"<li>{FindingText.HasLeft(entry)}</li>");
        }

        page.Add($"</ul>\n");
        End();
    }

    private void WriteConflicts()
    {
        if (digest.Assessment.Conflicts.Count == 0)
        {
            return;
        }

        Section("conflicts", "Rules that pull apart");
        page.Add($"<ul>");
        foreach (var conflict in digest.Assessment.Conflicts)
        {
            page.Add($"<li>{conflict.First.Id} ({conflict.First.Title}) and {conflict.Second.Id} ({conflict.Second.Title}): {conflict.Reason}</li>\n");
        }

        page.Add($"</ul>\n");
        End();
    }

    private void WriteQuestions()
    {
        if (digest.Questions.Count == 0)
        {
            return;
        }

        Section("questions", "Not stated: questions to ask");
        page.Add($"<p>What is not stated is no fault. The answers that settle most come first.</p>\n<table class=\"stack\"><thead><tr><th scope=\"col\">Question</th><th scope=\"col\">About</th><th scope=\"col\" class=\"n\">Rules that wait</th></tr></thead><tbody>\n");
        foreach (var question in digest.Questions)
        {
            page.Add($"<tr><th scope=\"row\">{question.Text}</th><td data-label=\"About\"><bdi>{(question.Where.Length > 0 ? question.Where : "the whole")}</bdi></td><td class=\"n\" data-label=\"Rules that wait\">{question.Rules.Count}</td></tr>\n");
        }

        page.Add($"</tbody></table>\n");
        End();
    }

    private void WriteMet()
    {
        if (digest.Met.Count == 0)
        {
            return;
        }

        Section("met", "What is met, in short");
        page.Add($"<ul>");
        foreach (var rule in digest.Met.GroupBy(static f => f.Rule.Id, StringComparer.Ordinal))
        {
            var first = rule.First();
            var elements = Wording.Join([.. rule.Select(static f => f.ElementLabel).OfType<string>()]);
            page.Add($"<li>{first.Rule.Title}{(elements.Length > 0 ? $" ({elements})" : "")} <span class=\"small\">{first.Rule.Id}, {first.Label}</span></li>\n");
        }

        page.Add($"</ul>\n");
        End();
    }

    private void WriteDiagnostics()
    {
        if (digest.Assessment.Diagnostics.Count == 0)
        {
            return;
        }

        Section("problems", digest.IsReadable ? "Problems in the description" : "The description cannot be read");
        page.Add($"<ul>");
        foreach (var diagnostic in digest.Assessment.Diagnostics)
        {
            page.Add($"<li><bdi>{DiagnosticLine.Of(diagnostic, digest.Assessment.Document.Path)}</bdi></li>\n");
        }

        page.Add($"</ul>\n");
        End();
    }

    private void WriteAppendix()
    {
        Section("all-rules", "Appendix: every rule", "appendix");
        foreach (var ruleset in digest.All.GroupBy(static f => f.Rule.Ruleset, StringComparer.Ordinal))
        {
            var title = digest.Assessment.Rulesets.FirstOrDefault(r => string.Equals(r.Name, ruleset.Key, StringComparison.Ordinal))?.Title ?? ruleset.Key;
            page.Add($"<h3>{title}</h3>\n<table class=\"stack\"><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What should hold</th><th scope=\"col\">Outcome</th></tr></thead><tbody>\n");
            foreach (var finding in ruleset)
            {
                var mark = OutcomeMark.Of(finding.Outcome);
                page.Add($"<tr><th scope=\"row\">{finding.Rule.Id}</th><td>{finding.Rule.Title}{Element(finding)}</td><td class=\"{(finding.ValueTitle is null ? "o" : "value")}\"><span class=\"sign {mark.Class}\" aria-hidden=\"true\">{mark.Sign}</span> {finding.ValueTitle ?? finding.Label}</td></tr>\n");
            }

            page.Add($"</tbody></table>\n");
        }

        End();
    }

    private static string Element(Finding finding) => finding.ElementLabel is { } label ? $" ({label})" : "";
}

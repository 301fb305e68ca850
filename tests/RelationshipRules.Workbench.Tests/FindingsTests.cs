using Microsoft.Playwright;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;

namespace RelationshipRules.Workbench.Tests;

/// <summary>Findings as the page tells them are those of the analysis, whichever are asked for, and each leads on.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class FindingsTests(PublishedWorkbench workbench)
{
    private const string Example = "anytown-advice-grant.json";

    [BrowserFact]
    public async Task Filters_ShowWhatTheAnalysisHas_BySideWeightSourceAndTopic()
    {
        var groups = Analyzed().FindingGroups.Where(static group => !group.Lead.IsSuppressed && group.Lead.Outcome is Outcome.Violated or Outcome.Unexplained).ToList();
        var topic = groups[0].Lead.Rule.CategoryTitle;
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync(Example);
        await opened.StepAsync("Findings");
        foreach (var (label, option, passes) in new (string, string, Func<Finding, bool>)[]
        {
            ("Side", "CivilSociety", static f => f.Rule.Addressee is Addressee.CivilSociety or Addressee.Both),
            ("Weight", "Warning", static f => f.Severity >= Severity.Warning),
            ("Source", "covenant", static f => f.Rule.Ruleset == "covenant"),
            ("Topic", topic, f => f.Rule.CategoryTitle == topic),
        })
        {
            await page.Locator($".filters label:has(option[value='{option}']) select").SelectOptionAsync(option);
            List<string> expected = [.. groups.Where(group => group.Findings.Any(passes)).Select(static group => group.Lead.Message)];
            expected.Count.ShouldBeLessThan(groups.Count, label);
            await Assertions.Expect(page.Locator(".finding")).ToHaveCountAsync(expected.Count);
            (await page.Locator(".finding h3").AllInnerTextsAsync()).ShouldBe(expected, label);
            await page.GetByRole(AriaRole.Button, new() { Name = "Take the filters away" }).ClickAsync();
            await Assertions.Expect(page.Locator(".finding")).ToHaveCountAsync(groups.Count);
        }
    }

    [BrowserFact]
    public async Task Finding_SaysWhy_AndLeadsToItsSourceAndToTheForm()
    {
        const string Rule = "CMP4044";
        var finding = Analyzed().GetFindings(Rule)[0];
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync(Example);
        await opened.GoAsync("#findings/" + Rule);
        var card = page.Locator(".finding:focus");
        await card.WaitForAsync();
        card = page.Locator(".finding").First;
        await card.Locator("summary", new() { HasText = "Why" }).First.ClickAsync();
        foreach (var paragraph in finding.Explain().Paragraphs)
        {
            await card.GetByText(string.Join(' ', paragraph.Sentences), new() { Exact = true }).WaitForAsync();
        }

        finding.Citations.ShouldNotBeEmpty();
        foreach (var citation in finding.Citations)
        {
            await card.Locator($"a[href='{citation.Url}'][target=_blank][rel~=noopener][rel~=noreferrer]").First.WaitForAsync();
        }

        await card.Locator("dd a[href^='#describe']").First.ClickAsync();
        await page.Locator("#at-agreements-0-terminationNoticeMonths input:focus").WaitForAsync();
        await page.Locator("#at-agreements-0-terminationNoticeMonths .mark a", new() { HasText = Rule }).WaitForAsync();
    }

    private static Assessment Analyzed() => RelationshipAnalyzer.Create(new() { ProfileName = "default" }).Analyze(PartnershipDocument.Parse(File.ReadAllText(Repository.PathTo("examples", Example))));
}

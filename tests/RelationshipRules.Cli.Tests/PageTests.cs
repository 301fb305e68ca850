using System.Text.RegularExpressions;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>What pages tell of the tool holds.</summary>
public sealed class PageTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Calls_OfThePageOnPipelines_Parse()
    {
        var calls = Regex.Matches(Page("ci.md"), "relrules check (?<call>[^|`\\n]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["call"].Value.Split(" || ")[0].Trim()).ToList();

        calls.Count.ShouldBeGreaterThan(4);
        foreach (var call in calls)
        {
            RelRulesApp.CreateCommands().Parse(CommandLine.Split($"relrules check {call} x.json")).Errors.ShouldBeEmpty(call);
        }
    }

    [LinuxFact]
    public void Hook_OfThePage_StopsACommitOfWhatCannotBeRead()
    {
        var hook = Regex.Match(Page("ci.md"), "#!/bin/sh\n[^`]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        _tool.Write("bin/relrules", $"#!/bin/bash\nexec {ToolProcess.Call} \"$@\"\n");
        _tool.Write("repository/agreements/good.json", "{}");
        _tool.Write("repository/.git-hook", hook);

        var run = ToolProcess.Run(_tool.Folder, """
            chmod +x bin/relrules; export PATH=$PWD/bin:$PATH; cd repository; unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
            git init -q .; git config user.name x; git config user.email x@example.org; mv .git-hook .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit
            git add agreements; git commit -q -m good > out.txt 2>&1; echo good $?
            echo '{ "agrements": [] }' > agreements/bad.jsonc; git add agreements; git commit -q -m bad > out.txt 2>&1 && echo committed || echo stopped
            cat out.txt
            """);

        run.Output.ShouldContain("good 0\nstopped\n", Case.Sensitive, run.Output + run.Error);
        run.Output.ShouldContain("agreements/bad.jsonc:1:3: error RRD0021");
    }

    [Fact]
    public void Finding_OfTheReadme_IsWhatTheToolPrints()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var finding = Regex.Match(readme, "## What a finding says\n\n```text\n(?<text>[^`]+)```", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["text"].Value;
        _tool.Write("examples/anytown-advice-grant.json", File.ReadAllText(Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json")));
        _tool.Run("check", "examples/anytown-advice-grant.json");

        finding.ShouldStartWith("CMP4044  ");
        _tool.Output.ShouldContain($"\n\n{finding}\n");
    }

    [Fact]
    public void Assemblies_OfTheTool_KnowNoNetwork() => Directory.GetFiles(AppContext.BaseDirectory, "*elrules.dll")
        .Concat(Directory.GetFiles(AppContext.BaseDirectory, "RelationshipRules*.dll").Where(static path => !path.Contains("Tests", StringComparison.Ordinal)))
        .SelectMany(static path => System.Reflection.Assembly.LoadFrom(path).GetReferencedAssemblies())
        .Select(static name => name.Name!)
        .Where(static name => name.StartsWith("System.Net", StringComparison.Ordinal))
        .ShouldBeEmpty();

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name));
}

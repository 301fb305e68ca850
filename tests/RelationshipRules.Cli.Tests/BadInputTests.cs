using System.Text;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>Input that nobody can use gives one clear line, exit code 2, and no stack trace; what stands beside it is still judged.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = """{ "title": "Good", "context": { "country": "GB-ENG" } }""";

    private readonly ToolRun _tool = new();

    public static TheoryData<string, string> Files => new()
    {
        { "missing", "RRD0010" },
        { "folder", "holds no .json or .jsonc file" },
        { "empty", "RRD0002" },
        { "truncated", "RRD0002" },
        { "not-json", "RRD0009" },
        { "not-an-object", "RRD0020" },
        { "huge", "RRD0005" },
        { "deep", "RRD0006" },
        { "not-utf8", "RRD0004" },
        { "duplicate-key", "RRD0003" },
        { "unknown-value", "RRD0023" },
        { "unknown-property", "RRD0021" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_BadFile_GivesOneClearLine(string kind, string expected)
    {
        var path = Make(kind);

        _tool.Run("check", path, "--ruleset", "town", "--format", "jsonl");

        _tool.ExitCode.ShouldBe(2);
        var line = _tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l.Contains(expected, StringComparison.Ordinal))
            .ShouldHaveSingleItem();
        line.ShouldStartWith("relrules: " + path);
        _tool.Error.Split('\n').Length.ShouldBeLessThanOrEqualTo(3);
        _tool.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("name=\"\\ud800\"", "half a character")]
    [InlineData("name=[\"\\ud800\"]", "half a character")]
    [InlineData("name=\"", "not JSON")]
    public void Eval_OfAVariableWithoutAValue_IsTold(string variable, string told)
    {
        _tool.Run("eval", "name == 'a'", "--set", variable).ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain(told);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_BadFileAmongGoodOnes_LeavesTheOthersJudged(string kind, string expected)
    {
        var path = Make(kind);
        _tool.Write("good1.json", Good);
        _tool.Write("good2.json", Good);

        _tool.Run("check", "good1.json", path, "good2.json", "--ruleset", "town");

        _tool.ExitCode.ShouldBe(2);
        _tool.Output.ShouldContain("good1.json");
        _tool.Output.ShouldContain("good2.json");
        (_tool.Output + _tool.Error).ShouldContain(expected);
    }

    [Fact]
    public void Check_SeveralMistakesInSeveralFiles_AreAllToldWithTheirPlaces()
    {
        _tool.Write("a.json", "{\n  \"titel\": \"x\",\n  \"agreements\": [{ \"form\": \"gift\", \"fom\": 1 }]\n}");
        _tool.Write("b.json", "{\n  \"agrements\": [],\n  \"suppressions\": [{ \"rule\": \"TWN9999\", \"justification\": \"J.\", \"by\": \"B\" }]\n}");

        foreach (var call in (string[][])[["check", "a.json", "b.json"], ["check", "a.json", "b.json", "--show", "violated"]])
        {
            _tool.Run([.. call, "--ruleset", "town"]);

            _tool.ExitCode.ShouldBe(2);
            foreach (var mistake in (string[])["a.json:2:3: error RRD0021", "a.json:3:28: error RRD0023", "a.json:3:36: error RRD0021", "b.json:2:3: error RRD0021", "b.json:3:20: warning RRP0101"])
            {
                (_tool.Output + _tool.Error).ShouldContain(mistake);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_BadFileOnTheConsole_IsTold(string kind, string expected)
    {
        _tool.Run("check", Make(kind), "--ruleset", "town");

        _tool.ExitCode.ShouldBe(2);
        (_tool.Output + _tool.Error).ShouldContain(expected);
        (_tool.Output + _tool.Error).ShouldNotContain("   at ");
    }

    [Fact]
    public void Check_EndlessStandardInput_IsNotReadToItsEnd()
    {
        _tool.Input = Encoding.UTF8.GetBytes(new string(' ', 5 * 1024 * 1024));

        _tool.Run("check", "-", "--ruleset", "town");

        _tool.ExitCode.ShouldBe(2);
        _tool.Output.ShouldContain("RRD0005");
    }

    [Theory]
    [InlineData("missing/report.json", "its folder does not exist")]
    [InlineData("town", "it is a folder")]
    public void Check_OutputThatCannotBeWritten_GivesOneClearLine(string output, string expected)
    {
        _tool.Write("good.json", Good);

        _tool.Run("check", "good.json", "--ruleset", "town", "--format", "json", "--output", output);

        _tool.ExitCode.ShouldBe(2);
        _tool.Output.ShouldBeEmpty();
        _tool.Error.ShouldBe($"relrules: cannot write '{output}': {expected}.\n");
    }

    [Fact]
    public void Check_OutputThatIsTheInput_IsRefused()
    {
        _tool.Write("good.json", Good);

        _tool.Run("check", "good.json", "--output", "./good.json");

        _tool.ExitCode.ShouldBe(2);
        _tool.Read("good.json").ShouldBe(Good);
    }

    [Theory]
    [InlineData("check good.json --ruleset town")]
    [InlineData("check good.json --ruleset town --format json")]
    [InlineData("rules --ruleset town")]
    [InlineData("rules --ruleset town --format json")]
    [InlineData("schema report")]
    [InlineData("--help")]
    [InlineData("--version")]
    public void Tool_StandardOutputThatIsFull_GivesOneClearLine(string call)
    {
        _tool.Write("good.json", Good);
        using var full = new FullStream();

        var exitCode = _tool.RunInto(full, CancellationToken.None, call.Split(' '));

        exitCode.ShouldBe(2);
        _tool.Error.ShouldBe("relrules: cannot write to standard output: No space left.\n");
    }

    [Fact]
    public void Check_Cancelled_LeavesTheOldReportAndEndsWith130()
    {
        _tool.Write("good.json", Good);
        _tool.Write("report.json", "old");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        _tool.Run(cancelled.Token, "check", "good.json", "--ruleset", "town", "--output", "report.json");

        _tool.ExitCode.ShouldBe(130);
        _tool.Read("report.json").ShouldBe("old");
        Directory.EnumerateFiles(_tool.Folder, "*.tmp", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).ShouldBeEmpty();
    }

    [Fact]
    public void Check_FaultInTheTool_IsOneLineWithAHint()
    {
        _tool.Write("good.json", Good);
        using var broken = new BrokenStream();

        var exitCode = _tool.RunInto(broken, CancellationToken.None, "check", "good.json", "--ruleset", "town");

        exitCode.ShouldBe(3);
        _tool.Error.ShouldStartWith("relrules: internal error: InvalidOperationException: broken\n");
        _tool.Error.ShouldContain("RELRULES_DEBUG=1");
        _tool.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void Check_FaultInTheToolWhenDebugging_ShowsWhere()
    {
        _tool.Write("good.json", Good);
        _tool.Variables["RELRULES_DEBUG"] = "1";
        using var broken = new BrokenStream();

        _tool.RunInto(broken, CancellationToken.None, "check", "good.json", "--ruleset", "town").ShouldBe(3);

        _tool.Error.ShouldContain("   at ");
    }

    public void Dispose() => _tool.Dispose();

    private string Make(string kind)
    {
        switch (kind)
        {
            case "missing":
                return "missing.json";
            case "folder":
                Directory.CreateDirectory(Path.Combine(_tool.Folder, "folder"));
                return "folder";
            case "huge":
                var path = Path.Combine(_tool.Folder, "huge.json");
                using (var file = File.Create(path))
                {
                    file.SetLength(200L * 1024 * 1024);
                }

                return "huge.json";
            case "not-utf8":
                return _tool.Write("not-utf8.json", [.. "{ \"title\": \""u8, 0xC3, 0x28, .. "\" }"u8]);
            default:
                return _tool.Write(kind + ".json", kind switch
                {
                    "truncated" => """{ "title": "Cut", "agreements": [{ "id": "g1" """,
                    "not-json" => "hello",
                    "not-an-object" => "[]",
                    "deep" => $"{{ \"relationship\": {{ \"extra\": {new string('[', 10_000)}",
                    "duplicate-key" => """{ "title": "One", "title": "Two" }""",
                    "unknown-value" => """{ "agreements": [{ "form": "gift" }] }""",
                    "unknown-property" => """{ "agreement": [] }""",
                    _ => "",
                });
        }
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left");
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("broken");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("broken");
    }
}

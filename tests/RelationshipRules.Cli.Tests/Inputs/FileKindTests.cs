using System.Text;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Inputs;

/// <summary>What is no file with JSON in it is told for what it is, and never waited for.</summary>
public sealed class FileKindTests : IDisposable
{
    private const string Good = """{ "title": "Good", "context": { "country": "GB-ENG" } }""";
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    public static TheoryData<string, byte[]> Foreign => new()
    {
        { "text in UTF-16 without a byte order mark", Encoding.Unicode.GetBytes(Good) },
        { "text in UTF-16 without a byte order mark", Encoding.BigEndianUnicode.GetBytes(Good) },
        { "text in UTF-16;", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)] },
        { "text in UTF-32", Encoding.UTF32.GetBytes(Good) },
        { "a Word document", "PK\u0003\u0004....word/document.xml"u8.ToArray() },
        { "a spreadsheet", "PK\u0003\u0004....xl/workbook.xml"u8.ToArray() },
        { "a zip archive", "PK\u0003\u0004....grant.json"u8.ToArray() },
        { "a PDF document", "%PDF-1.7"u8.ToArray() },
        { "a document in rich text format", @"{\rtf1\ansi"u8.ToArray() },
        { "HTML or XML", "<!doctype html>"u8.ToArray() },
        { "YAML", "# a grant\ntitle: Good\n"u8.ToArray() },
        { "YAML", "---\ntitle: Good\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void File_OfAnotherFormat_IsToldForWhatItIs(string what, byte[] content)
    {
        _tool.Write("x.json", content);

        _tool.Run("check", "x.json", "--ruleset", "town", "--format", "jsonl");
        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain($"x.json:1:1: error RRD0013: This looks like {what}");

        _tool.Write("good.json", Good);
        _tool.Run("check", "good.json", "--baseline", "x.json").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain($"This looks like {what}");
    }

    [LinuxTheory]
    [InlineData("check pipe", "'pipe' is a pipe")]
    [InlineData("check good.json --baseline pipe", "'pipe' is a pipe")]
    [InlineData("check good.json --profile ./pipe", "is a pipe")]
    [InlineData("check good.json --ruleset ./fifos", "is a pipe")]
    [InlineData("check /dev/zero", "'/dev/zero' is a pipe")]
    [InlineData("check good.json --baseline /dev/zero", "'/dev/zero' is a pipe")]
    [InlineData("check good.json --baseline town", "'town' is a folder")]
    [InlineData("plan pipe", "'pipe' is a pipe")]
    [InlineData("ruleset new LOC0001 --folder fifos", "is not a ruleset")]
    public void Pipe_GivenByName_IsRefusedAndNotWaitedFor(string call, string expected)
    {
        _tool.Write("good.json", Good);

        var run = ToolProcess.Run(_tool.Folder, $"mkfifo pipe; mkdir fifos; mkfifo fifos/ruleset.json; timeout 20 {ToolProcess.Call} {call} --no-color");

        run.ExitCode.ShouldBe(2, run.Output + run.Error);
        (run.Output + run.Error).ShouldContain(expected);
    }

    [LinuxFact]
    public void Folder_WithAPipe_IsReadWithoutItAndSaysSo()
    {
        _tool.Write("all/good.json", Good);

        var run = ToolProcess.Run(_tool.Folder, $"mkfifo all/a.json; timeout 20 {ToolProcess.Call} check all --ruleset town --format csv --show all --fail-on never");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("a.json (a pipe, a device or the like)");
        run.Output.ShouldContain("all/good.json");
    }

    [LinuxTheory]
    [InlineData("check <(cat good.json)")]
    [InlineData("check good.json --baseline <(echo '{\"baseline\":[]}')")]
    [InlineData("check /dev/stdin < good.json")]
    [InlineData("cat good.json | relrules check -")]
    public void Pipe_OfAProcess_IsRead(string call)
    {
        _tool.Write("good.json", Good);

        var run = ToolProcess.Run(_tool.Folder, (call.Contains("relrules", StringComparison.Ordinal) ? call : "relrules " + call) + " --fail-on never");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("Good");
    }

    [Fact]
    public void Link_ThatLeadsNowhere_IsToldAsSuch()
    {
        File.CreateSymbolicLink(Path.Combine(_tool.Folder, "broken.json"), "nowhere.json");
        File.CreateSymbolicLink(Path.Combine(_tool.Folder, "round.json"), "round.json");

        _tool.Run("check", "broken.json", "round.json", "--format", "jsonl");

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("RRD0014: 'broken.json' is a link that leads nowhere.");
        _tool.Error.ShouldContain("RRD0014: 'round.json' is a link that leads nowhere.");
    }

    [Theory]
    [InlineData("{\"results\":[\n{\"outcome\":\"violated\",\"message\":\"\\ud800\",\"fingerprint\":\"x\"}]}", "line 2: a text holds half of a surrogate pair.")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "line 1: it is nested deeper than the limit of 64.")]
    public void Baseline_ThatCannotBeRead_IsToldWithItsPlace(string text, string expected) => Refused(Encoding.UTF8.GetBytes(text), expected);

    [Fact]
    public void Baseline_WithBytesThatAreNoText_IsToldWithItsPlace() => Refused([.. "{\n\""u8, 0xFF, .. "\":1}"u8], "line 2: the byte 0xFF is not valid UTF-8.");

    private void Refused(byte[] baseline, string expected)
    {
        _tool.Write("good.json", Good);
        _tool.Write("base.json", baseline);

        _tool.Run("check", "good.json", "--baseline", "base.json");

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldBe($"relrules: --baseline: 'base.json' cannot be used: {expected}\n");
    }
}

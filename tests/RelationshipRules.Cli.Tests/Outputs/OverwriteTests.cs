using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Outputs;

/// <summary>No output takes the place of what the run has read, or of another output, whatever it is called.</summary>
public sealed class OverwriteTests : IDisposable
{
    private const string Description = """{ "title": "Good", "context": { "country": "GB-ENG" } }""";
    private const string Profile = """{ "name": "prof", "title": "t", "summary": "s", "extends": ["base"] }""";
    private const string Base = """{ "name": "base", "title": "t", "summary": "s" }""";
    private const string Baseline = """{ "baseline": [] }""";

    private readonly ToolRun _tool = new();

    public OverwriteTests()
    {
        _tool.Write("in.json", Description);
        _tool.Write("d/in.json", Description);
        _tool.Write("prof.json", Profile);
        _tool.Write("base.json", Base);
        _tool.Write("known.json", Baseline);
        File.CreateSymbolicLink(At("link.json"), "in.json");
        Directory.CreateSymbolicLink(At("dl"), "d");
    }

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("check in.json --format json -o link.json", "the description 'in.json'")]
    [InlineData("check link.json --format json -o in.json", "the description 'link.json'")]
    [InlineData("check d/in.json --format json -o dl/in.json", "the description 'd/in.json'")]
    [InlineData("check dl --format json -o d/in.json", "the description 'dl/in.json'")]
    [InlineData("check in.json --format json -o d/../in.json", "the description 'in.json'")]
    [InlineData("check in.json --profile ./prof.json --format json -o prof.json", "the profile 'prof.json'")]
    [InlineData("check in.json --profile ./prof.json --format json -o base.json", "the profile 'base.json'")]
    [InlineData("check in.json --baseline known.json --format json -o ./known.json", "the baseline 'known.json'")]
    [InlineData("check in.json --ruleset ./town --format json -o town/ruleset.json", "the ruleset's file './town/ruleset.json'")]
    [InlineData("plan in.json --save-as link.json", "the description 'in.json'")]
    [InlineData("plan in.json -o link.json", "the description 'in.json'")]
    [InlineData("questions in.json -o link.json", "the description 'in.json'")]
    [InlineData("plan in.json --profile ./prof.json --format patch -o prof.json", "the profile 'prof.json'")]
    [InlineData("init --profile ./prof.json --force -o prof.json", "the profile 'prof.json'")]
    [InlineData("interview --profile ./prof.json -o prof.json", "the profile 'prof.json'")]
    public void Output_ThatTheRunHasRead_IsRefused(string call, string what)
    {
        _tool.Run(call.Split(' '));

        _tool.ExitCode.ShouldBe(2, _tool.Error);
        _tool.Error.ShouldContain($"it would overwrite {what}.");
        _tool.Read("in.json").ShouldBe(Description);
        _tool.Read("d/in.json").ShouldBe(Description);
        _tool.Read("prof.json").ShouldBe(Profile);
        _tool.Read("base.json").ShouldBe(Base);
        _tool.Read("known.json").ShouldBe(Baseline);
    }

    [LinuxTheory]
    [InlineData("check in.json --format json -o hard.json")]
    [InlineData("check in.json --format json -o /proc/self/cwd/in.json")]
    [InlineData("check - --format json -o in.json < in.json")]
    [InlineData("plan - --save-as link.json < in.json")]
    public void Output_ThatIsTheInputInAnotherGuise_IsRefused(string call)
    {
        ToolProcess.Run(_tool.Folder, $"ln in.json hard.json; relrules {call}").ExitCode.ShouldBe(2);
        _tool.Read("in.json").ShouldBe(Description);
        _tool.Read("hard.json").ShouldBe(Description);
    }

    [Theory]
    [InlineData("check in.json --format json -o x.out --format html -o ./x.out")]
    [InlineData("check in.json --format json -o d/x.out --format html -o dl/x.out")]
    [InlineData("plan in.json -o x.out --save-as ./x.out")]
    public void Outputs_ToOneFile_AreRefused(string call)
    {
        _tool.Run(call.Split(' '));

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("two outputs cannot go to the same file");
        Directory.EnumerateFiles(_tool.Folder, "*x.out*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x.pdf", "print it to PDF")]
    [InlineData("x.DOC", ".docx")]
    [InlineData("x.xls", ".xlsx")]
    public void Output_OfAFormatThatIsNotWritten_IsRefusedWithWhatToDo(string name, string hint)
    {
        _tool.Run("check", "in.json", "--ruleset", "town", "-o", name);

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain(hint);
        File.Exists(At(name)).ShouldBeFalse();
    }

    [LinuxTheory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    public void Output_ThatCannotTakeTheReport_IsToldAndLeavesNothing(string format)
    {
        // A limit on the size of files stands for a full disk.
        var run = ToolProcess.Run(
            _tool.Folder, $"mkdir out; trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; ulimit -f 1; relrules check in.json --show all --format {format} -o out/report");

        run.ExitCode.ShouldBe(2, run.Error);
        run.Error.ShouldBe("relrules: cannot write 'out/report': the file would be larger than the system allows.\n");
        Directory.EnumerateFileSystemEntries(At("out")).ShouldBeEmpty();
    }

    [LinuxTheory]
    [InlineData("check in.json --format html > /dev/full", "the disk is full")]
    [InlineData("check in.json --format csv >&-", "it is closed")]
    [InlineData("plan in.json > /dev/full", "the disk is full")]
    [InlineData("init >&-", "it is closed")]
    [InlineData("interview -o new.json > /dev/full", "the disk is full")]
    [InlineData("interview -o new.json >&-", "it is closed")]
    [InlineData("questions in.json > /dev/full", "the disk is full")]
    public void StandardOutput_ThatTakesNothing_IsTold(string call, string why)
    {
        var run = ToolProcess.Run(_tool.Folder, $"relrules {call}");

        run.ExitCode.ShouldBe(2, run.Error);
        run.Error.ShouldBe($"relrules: cannot write to standard output: {why}.\n");
    }

    private string At(string path) => Path.Combine(_tool.Folder, path);
}

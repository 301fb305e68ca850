using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Cli.Tests;

/// <summary>The program that RELRULES_PROGRAM names, where it is one that is compiled ahead of time: the same reports as the tool's, and a word on what it has not.</summary>
public sealed class NativeProgramTests : IDisposable
{
    private readonly ToolRun _program = new();

    public void Dispose() => _program.Dispose();

    [ProgramFact]
    public void Reports_OfExamples_AreThoseOfTheTool()
    {
        using var tool = new ToolRun { IsHere = true };
        var formats = ReportFormats.All.Where(static f => !f.IsBinary).Select(static f => f.Name).ToList();
        string[] call =
        [
            "check", .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.json").Order(StringComparer.Ordinal), "--profile", "all", "--show", "all",
            .. formats.SelectMany(static format => (string[])["--format", format, "--output", $"report.{format}.txt"]),
        ];

        tool.Run(call);
        _program.Run(call);

        (_program.ExitCode, _program.Error).ShouldBe((tool.ExitCode, tool.Error));
        foreach (var format in formats)
        {
            _program.Read($"report.{format}.txt").ShouldBe(tool.Read($"report.{format}.txt"), format);
        }
    }

    [ProgramTheory]
    [InlineData("check good.json -o report.xlsx", "cannot write 'report.xlsx': this program has no part that makes workbooks")]
    [InlineData("check good.json -o report.docx", "cannot write 'report.docx': this program has no part that makes workbooks")]
    [InlineData("init -o grant.xlsx", "cannot write 'grant.xlsx': this program has no part that makes workbooks")]
    [InlineData("compact convert -o ours.xlsx", "cannot write 'ours.xlsx': this program has no part that makes workbooks")]
    [InlineData("check grants.xlsx", "grants.xlsx: This program has no part that reads and writes workbooks (.xlsx).")]
    [InlineData("compact audit grants.xlsx", "this program has no part that reads workbooks")]
    [InlineData("check good.json --engine nrules", "this program has no engine 'nrules'")]
    [InlineData("check good.json --from 360giving --schema good.json", "this program holds nothing against schemas")]
    [InlineData("propose agreement.md", "this program has no readers of documents")]
    public void Part_ThatTheProgramHasNot_IsNamed(string call, string what)
    {
        _program.Write("agreement.md", "4. Payment\n\nThe Grant is paid in advance.\n");
        _program.Write("grants.xlsx", [.. "PK\x03\x04"u8, .. new byte[26], .. "xl/workbook.xml"u8]);

        _program.Run(call.Split(' ')).ExitCode.ShouldBe(2, _program.Output);

        _program.Error.ShouldContain(what);
    }
}

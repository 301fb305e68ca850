using System.IO.Compression;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Outputs;

/// <summary>Plans and questions go to people who work with a word processor or read a page.</summary>
[Trait("Needs", "tool")]
public sealed class PassedOnTests : IDisposable
{
    private readonly ToolRun _tool = new();
    private readonly string _example = Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json");

    [Theory]
    [InlineData("plan.docx")]
    [InlineData("plan.html")]
    [InlineData("plan.md")]
    public void Plan_SaysInEachFormat_WhatAChangeSettlesAndWhatElseWouldDo(string file)
    {
        _tool.Run("plan", _example, "--output", file).ExitCode.ShouldBe(1, _tool.Error);

        _tool.Output.ShouldBeEmpty();
        var text = Text(file);
        text.ShouldContain("For civil society");
        text.ShouldContain("settles");
        text.ShouldContain("CMP4044 ");
        text.ShouldContain("or:");
        text.ShouldContain("nothing has been edited");
    }

    [Theory]
    [InlineData("form.docx")]
    [InlineData("form.html")]
    [InlineData("form.md")]
    public void Questions_AreAFormWithTheAnswersToChooseFrom(string file)
    {
        var grant = _tool.Write("grant.json", """{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant" }] }""");
        _tool.Run("questions", grant, "--profile", "funder", "--output", file).ExitCode.ShouldBe(0, _tool.Error);

        var text = Text(file);
        text.ShouldContain("Document and page:");
        text.ShouldContain("(yes or no)");
        text.ShouldMatch(@"1\\?\. ");
        (file is "form.md" || !text.Contains("**", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void QuestionsOfMany_AreOneDocument()
    {
        _tool.Run("questions", Path.Combine(Repository.Root, "examples", "agreements"), _example, "--output", "all.docx");

        Text("all.docx").ShouldContain("Open in ");
    }

    [Fact]
    public void Json_GoesIntoAFileNamedSo()
    {
        _tool.Run("questions", _example, "--output", "questions.json").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("plan", _example, "--output", "plan.json").ExitCode.ShouldBe(1, _tool.Error);

        _tool.Read("questions.json").ShouldStartWith("{");
        _tool.Read("plan.json").ShouldStartWith("{");
    }

    [Fact]
    public void Document_IsNotPrintedOnTheScreen()
    {
        _tool.Run("plan", _example, "--format", "docx").ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("--output FILE.docx");
    }

    [Fact]
    public void Plan_LeavesTheNameOfTheSchemaWhereItWas()
    {
        var grant = _tool.Write("grant.json", """{ "$schema": "description.schema.json", "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant", "startsOn": "2026-01-01", "terminationNoticeMonths": 1 }] }""");
        _tool.Run("plan", grant, "--save-as", "better.json");

        _tool.Read("better.json").ShouldStartWith("{\n  \"$schema\": \"description.schema.json\",\n");
        _tool.Run("check", "better.json", "--fail-on", "never").ExitCode.ShouldBe(0, _tool.Error);
    }

    public void Dispose() => _tool.Dispose();

    /// <summary>What a reader sees, without what the format has around it.</summary>
    private string Text(string file)
    {
        if (!file.EndsWith(".docx", StringComparison.Ordinal))
        {
            return _tool.Read(file);
        }

        using var package = ZipFile.OpenRead(Path.Combine(_tool.Folder, file));
        using var part = package.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', System.Xml.Linq.XDocument.Load(part).Descendants().Where(static e => e.Name.LocalName == "p").Select(static p => p.Value));
    }
}

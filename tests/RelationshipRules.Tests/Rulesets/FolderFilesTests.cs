using RelationshipRules.Authoring;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class FolderFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("rr-ruleset").FullName;

    public FolderFilesTests()
    {
        Folder = Path.Combine(_root, "local");
        Directory.CreateDirectory(Path.Combine(Folder, "rules"));
        foreach (var (path, text) in new TestRuleset().Files)
        {
            File.WriteAllText(Path.Combine(Folder, path), text);
        }
    }

    private string Folder { get; }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void LoadFolder_Correct_IsRead()
    {
        var result = Ruleset.LoadFolder(Folder);
        result.Diagnostics.ShouldBeEmpty();
        result.Ruleset!.Rules[0].Path.ShouldBe(Path.Combine(Folder, "rules/LOC0001.json"));
    }

    [Fact]
    public void LoadFolder_MissingOrAFile_SaysSo()
    {
        Ruleset.LoadFolder(Path.Combine(_root, "none")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0010");
        Ruleset.LoadFolder(Path.Combine(Folder, "ruleset.json")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0010");
    }

    [Fact]
    public void LoadFolder_MissingFolder_IsToldAsAFolder()
    {
        var folder = Path.Combine(_root, "none");
        var diagnostic = Ruleset.LoadFolder(folder).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Message.ShouldBe($"There is no folder '{folder}'.");
        diagnostic.Location.ShouldBe(new("", Path: folder));

        Directory.CreateDirectory(folder);
        Ruleset.LoadFolder(folder).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe($"There is no file '{folder}/ruleset.json'.");

        var file = Path.Combine(Folder, "ruleset.json");
        Ruleset.LoadFolder(file).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe($"'{file}' is a file; a folder with 'ruleset.json' is needed here.");
    }

    [Fact]
    public void LoadFolder_LinkOutOfTheFolder_IsNotRead()
    {
        var secret = Path.Combine(_root, "LOC0003.json");
        File.WriteAllText(secret, "secret");
        File.CreateSymbolicLink(Path.Combine(Folder, "rules", "LOC0003.json"), secret);

        var diagnostic = Ruleset.LoadFolder(Folder).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRS0055");
        diagnostic.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void LoadFolder_LinkThatLeadsOutByALinkOnItsWay_IsNotRead()
    {
        Directory.CreateDirectory(Path.Combine(_root, "elsewhere"));
        File.WriteAllText(Path.Combine(_root, "elsewhere", "secret.txt"), "secret");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "sub"), "../elsewhere");
        File.Delete(Path.Combine(Folder, "ruleset.json"));
        File.CreateSymbolicLink(Path.Combine(Folder, "ruleset.json"), "sub/secret.txt");

        var diagnostic = Ruleset.LoadFolder(Folder).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRS0055");
        diagnostic.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void LoadFolder_ItselfBehindALink_IsRead()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), Folder);
        Ruleset.LoadFolder(Path.Combine(_root, "link")).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void LoadFolder_RulesFolderIsALinkOut_IsNotRead()
    {
        Directory.Move(Path.Combine(Folder, "rules"), Path.Combine(_root, "rules"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "rules"), Path.Combine(_root, "rules"));
        Ruleset.LoadFolder(Folder).Diagnostics.Select(d => d.Id).ShouldBe(["RRS0055", "RRS0059"]);
    }

    [Fact]
    public void LoadFolder_LinkWithinTheFolder_IsRead()
    {
        var moved = Path.Combine(Folder, "LOC0001.json");
        File.Move(Path.Combine(Folder, "rules", "LOC0001.json"), moved);
        File.CreateSymbolicLink(Path.Combine(Folder, "rules", "LOC0001.json"), moved);
        Ruleset.LoadFolder(Folder).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void LoadFolder_FolderNamedAsARule_IsPassedOver()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "rules", "LOC0009.json"));
        Ruleset.LoadFolder(Folder).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void LoadFolder_TooManyFiles_SaysSoOnce()
    {
        for (var i = 0; i < 2_001; i++)
        {
            File.WriteAllText(Path.Combine(Folder, "rules", $"X{i}.json"), "{");
        }

        Ruleset.LoadFolder(Folder).Diagnostics.Where(d => d.Id is "RRS0054").ShouldHaveSingleItem();
    }
}

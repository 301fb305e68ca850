namespace RelationshipRules.Compiler.Tests.Architecture;

/// <summary>Folders depend one way: who understands what lies below understands a folder.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateDirectories(Repository.PathTo("src")).Select(folder => Path.GetFileName(folder)).Where(project => project is not ("RelationshipRules.Generators" or "RelationshipRules.Ahead")).Order(),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_OfEachProject_DependOneWay(string project) => Folders.Of(project).FindCircles().ShouldBeEmpty();

    [Fact]
    public void Folders_OfTheLibrary_AreThoseOfTheArchitecturePage()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "architecture.md"));
        var edges = Folders.Of("RelationshipRules").Edges.ToList();

        // The check sees something: the engine stands on conditions, findings on the engine, and the front door on all of them.
        edges.ShouldContain(edge => edge.From == "Engine" && edge.To.StartsWith("Conditions", StringComparison.Ordinal));
        edges.ShouldContain(edge => edge.From == "Findings" && edge.To == "Engine");
        edges.ShouldContain(edge => edge.From == "" && edge.To == "Findings");
        foreach (var folder in edges.SelectMany(edge => new[] { edge.From, edge.To }).Where(folder => folder.Length > 0).Select(folder => folder.Split('/')[0]).Distinct())
        {
            page.ShouldContain($"`{folder}/`");
        }
    }

    [Fact]
    public void Namespaces_AreThoseOfTheFolders_ButForWhatUsersMeetFirst()
    {
        foreach (var project in Directory.EnumerateDirectories(Repository.PathTo("src")).Where(project => !project.EndsWith("Generators", StringComparison.Ordinal)))
        {
            // All but the programs of the command line is a project of its own, in the namespace that it always had.
            var name = Path.GetFileName(project) is "RelationshipRules.Commands" ? "RelationshipRules.Cli" : Path.GetFileName(project);
            foreach (var file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
            {
                var folder = Path.GetRelativePath(project, Path.GetDirectoryName(file)!).Replace('\\', '/');
                if (folder.Split('/')[0] is "obj" or "bin")
                {
                    continue;
                }

                var declared = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');
                var expected = folder == "." ? name : $"{name}.{folder.Replace('/', '.')}";
                if (declared is not null && declared != expected)
                {
                    declared.ShouldBe("RelationshipRules", file);
                    File.ReadLines(file).Where(line => line.StartsWith("internal ", StringComparison.Ordinal)).ShouldBeEmpty($"only public types stand in the root namespace: {file}");
                }
            }
        }
    }
}

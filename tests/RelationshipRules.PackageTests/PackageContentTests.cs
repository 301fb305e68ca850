using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace RelationshipRules.PackageTests;

public sealed class PackageContentTests
{
    public static TheoryData<string> Libraries => ["RelationshipRules", "RelationshipRules.Reporting", "RelationshipRules.DependencyInjection", "RelationshipRules.NRules", "RelationshipRules.Sessions", "RelationshipRules.Authoring", "RelationshipRules.Exchange", "RelationshipRules.Documents"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_HasBothFrameworksWithDocumentationAndSymbols(string id)
    {
        using var package = Packages.Open(id);
        using var symbols = Packages.Open(id, "snupkg");

        foreach (var framework in (string[])["net8.0", "net10.0"])
        {
            package.GetEntry($"lib/{framework}/{id}.dll").ShouldNotBeNull();
            package.GetEntry($"lib/{framework}/{id}.xml").ShouldNotBeNull().Length.ShouldBeGreaterThan(1_000);
            symbols.GetEntry($"lib/{framework}/{id}.pdb").ShouldNotBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    [InlineData("RelationshipRules.Cli")]
    public void Package_SaysWhatItIs(string id)
    {
        using var package = Packages.Open(id);

        var manifest = Manifest(package, id);
        Text(manifest, "license").ShouldBe("MIT");
        Text(manifest, "readme").ShouldBe("README.md");
        Text(manifest, "icon").ShouldBe("icon.png");
        Text(manifest, "authors").ShouldNotBeNullOrEmpty();
        Text(manifest, "description").ShouldNotBeNullOrEmpty();
        Text(manifest, "tags").ShouldNotBeNullOrEmpty();
        using var readme = new StreamReader(package.GetEntry("README.md").ShouldNotBeNull().Open());
        readme.ReadLine().ShouldBe($"# {id}");
        package.GetEntry("icon.png").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("RelationshipRules")]
    [InlineData("RelationshipRules.Sessions", "RelationshipRules")]
    [InlineData("RelationshipRules.Authoring", "RelationshipRules")]
    [InlineData("RelationshipRules.Exchange", "RelationshipRules", "CsvHelper", "DocumentFormat.OpenXml")]
    [InlineData("RelationshipRules.Documents", "RelationshipRules", "AngleSharp", "DocumentFormat.OpenXml", "PdfPig")]
    [InlineData("RelationshipRules.Reporting", "RelationshipRules", "RelationshipRules.Sessions", "CsvHelper", "DocumentFormat.OpenXml")]
    [InlineData(
        "RelationshipRules.DependencyInjection",
        "RelationshipRules",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options")]
    [InlineData(
        "RelationshipRules.NRules",
        "RelationshipRules",
        "RelationshipRules.DependencyInjection",
        "NRules",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options")]
    public void Library_DependsOnNothingElse(string id, params string[] expected)
    {
        using var package = Packages.Open(id);

        Manifest(package, id).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value)
            .Distinct()
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_DependsOnItsOwnVersionOfTheOthers(string id)
    {
        using var package = Packages.Open(id);
        var manifest = Manifest(package, id);

        foreach (var dependency in manifest.Descendants().Where(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value.StartsWith("RelationshipRules", StringComparison.Ordinal)))
        {
            dependency.Attribute("version")!.Value.ShouldBe($"[{Text(manifest, "version")}]", dependency.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    [InlineData("RelationshipRules.Cli.any")]
    [InlineData("RelationshipRules.Cli.linux-x64")]
    public void Package_DoesNotTellWhereItWasBuilt(string id)
    {
        using var package = Packages.Open(id);

        foreach (var entry in package.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            var bytes = content.ToArray().AsSpan();
            bytes.IndexOf(Encoding.UTF8.GetBytes(Packages.BuiltIn)).ShouldBe(-1, entry.FullName);
            bytes.IndexOf(Encoding.Unicode.GetBytes(Packages.BuiltIn)).ShouldBe(-1, entry.FullName);
        }
    }

    [Theory]
    [InlineData("RelationshipRules.Cli.any")]
    [InlineData("RelationshipRules.Cli.linux-x64")]
    public void Tool_BringsTheNoticesOfWhatItShips(string id)
    {
        using var package = Packages.Open(id);

        package.Entries.Where(entry => entry.Name == "THIRD-PARTY-NOTICES.txt").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("RelationshipRules.Cli.any")]
    [InlineData("RelationshipRules.Cli.linux-x64")]
    public void Tool_BringsTheWorkbench(string id)
    {
        using var package = Packages.Open(id);

        package.Entries.ShouldContain(entry => entry.FullName.EndsWith("/workbench/index.html", StringComparison.Ordinal));
        package.Entries.ShouldContain(entry => entry.FullName.Contains("/workbench/_framework/RelationshipRules.", StringComparison.Ordinal) && entry.Name.EndsWith(".wasm", StringComparison.Ordinal));
        package.Entries.ShouldNotContain(entry => entry.Name.EndsWith(".br", StringComparison.Ordinal));
    }

    private static XDocument Manifest(ZipArchive package, string id)
    {
        using var stream = package.GetEntry($"{id}.nuspec").ShouldNotBeNull().Open();
        return XDocument.Load(stream);
    }

    private static string? Text(XDocument manifest, string name) => manifest.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}

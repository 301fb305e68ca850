using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Docs;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Tests.Docs;

public class DescriptionSchemaTests
{
    [Fact]
    public void Write_EveryFact_HasTitleMeaningQuestionAndForm()
    {
        using var schema = Schema();

        foreach (var fact in FactCatalog.All)
        {
            var property = At(schema.RootElement, fact.Path);
            property.GetProperty("title").GetString().ShouldBe(fact.Title);
            property.GetProperty("description").GetString().ShouldNotBeNull().ShouldStartWith(fact.Meaning);
            property.GetProperty("x-question").GetString().ShouldBe(fact.Question);
            (property.TryGetProperty("type", out _) || property.TryGetProperty("$ref", out _)).ShouldBeTrue(fact.Path);
        }
    }

    [Fact]
    public void Write_Choice_ListsValuesWithMeanings()
    {
        using var schema = Schema();
        var form = At(schema.RootElement, "agreements[].form");

        form.GetProperty("enum").EnumerateArray().Select(v => v.GetString()).ShouldBe(
            ["grant", "contract", "cooperativeAgreement", "partnershipAgreement", "codeOfConduct", "informal", null]);
        form.GetProperty("enumDescriptions").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public void Write_Share_HasItsRange()
    {
        using var schema = Schema();
        var share = At(schema.RootElement, "agreements[].costCoverageShare");

        share.GetProperty("minimum").GetDouble().ShouldBe(0);
        share.GetProperty("maximum").GetDouble().ShouldBe(1);
        share.GetProperty("x-unit").GetString().ShouldBe("share from 0 to 1");
    }

    [Fact]
    public void Write_EveryPart_AllowsNothingElse()
    {
        using var schema = Schema();

        schema.RootElement.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        schema.RootElement.GetProperty("properties").GetProperty("compact").GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        schema.RootElement.GetProperty("properties").GetProperty("agreements").GetProperty("items").GetProperty("properties")
            .TryGetProperty("extensions", out _).ShouldBeTrue();
        schema.RootElement.GetProperty("properties").TryGetProperty("suppressions", out _).ShouldBeTrue();
    }

    [Fact]
    public void Write_CommittedSchema_IsCurrent() => Written(DescriptionSchema.Write).ShouldBe(Committed("rulesets/schemas/description.schema.json"));

    [Fact]
    public void Write_CommittedPages_AreCurrent()
    {
        foreach (var (path, page) in FactPages.Write())
        {
            System.Text.Encoding.UTF8.GetBytes(page).ShouldBe(Committed(path), path);
        }
    }

    [Fact]
    public void Write_Index_LeadsToEveryFactAndKeepsItsAnchor()
    {
        var pages = FactPages.Write().ToDictionary(StringComparer.Ordinal);

        pages.Values.ShouldAllBe(page => page.Length < 120_000);
        foreach (var fact in FactCatalog.All.Where(f => f.Path.Contains('.', StringComparison.Ordinal)))
        {
            var anchor = FactPages.Anchor(fact.Path);
            var topic = anchor.Split('.')[0];
            pages[FactPages.Index].ShouldContain($"<a id=\"{anchor}\"></a>[`{fact.Name}`](descriptions/{topic}.md#{anchor})");
            pages[$"docs/descriptions/{topic}.md"].ShouldContain($"<a id=\"{anchor}\"></a>");
        }
    }

    [Fact]
    public void Write_Page_NamesEveryFactAndValue()
    {
        var page = string.Concat(FactPages.Write().Select(p => p.Value));

        foreach (var fact in FactCatalog.All)
        {
            page.ShouldContain($"<a id=\"{FactPages.Anchor(fact.Path)}\"></a>\n\n### `{fact.Name}`: {fact.Title}\n\n{fact.Meaning}\n\n*{fact.Question}*\n");
            foreach (var value in fact.Values)
            {
                page.ShouldContain($"| `{value.Name}` | {value.Meaning} |");
            }
        }
    }

    private static JsonElement At(JsonElement element, string path)
    {
        foreach (var step in path.Split('.'))
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            element = element.GetProperty("properties").GetProperty(name);
            element = step.EndsWith("[]", StringComparison.Ordinal) ? element.GetProperty("items") : element;
        }

        return element;
    }

    private static JsonDocument Schema() => JsonDocument.Parse(Written(DescriptionSchema.Write));

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static byte[] Committed(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RelationshipRules.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return File.ReadAllBytes(Path.Combine(folder.FullName, path));
    }
}

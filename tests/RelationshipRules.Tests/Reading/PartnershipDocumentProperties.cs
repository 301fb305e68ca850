using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Reading;

public class PartnershipDocumentProperties
{
    [Fact]
    public void Parse_AnyBytes_DoesNotThrow() => Prop.ForAll<byte[]>(bytes =>
    {
        var document = PartnershipDocument.Parse(bytes ?? []);
        return document.Diagnostics.All(d => !d.Message.Contains('\n', StringComparison.Ordinal));
    }).Check(SampleConfig.Each(500));

    [Fact]
    public void Parse_DamagedDescription_DoesNotThrowAndKeepsLinesClear()
    {
        var sample = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Samples", "case-03.json"));
        var damage = from at in Gen.Choose(0, sample.Length - 1)
                     from length in Gen.Choose(0, 12)
                     from junk in Gen.Elements("", "{", "]", "\"", "\\", "null", "-1", "\u0000", "\u2028", "💥", "/*", ",", "NaN", "\\uD800")
                     select (byte[])[.. sample[..at], .. Encoding.UTF8.GetBytes(junk), .. sample[Math.Min(sample.Length, at + length)..]];

        Prop.ForAll(Arb.From(damage), bytes =>
        {
            var document = PartnershipDocument.Parse(bytes);
            return document.Diagnostics.All(d => d.Id.StartsWith("RRD", StringComparison.Ordinal)
                && !d.Message.Any(char.IsControl)
                && d.Location is { Line: > 0, Column: > 0 });
        }).Check(SampleConfig.Each(2_000));
    }

    [Fact]
    public void ToJson_AnyPartnership_IsReadBackWithTheSameFacts() => Prop.ForAll(Arb.From(Partnerships.Any), partnership =>
    {
        var document = PartnershipDocument.FromPartnership(partnership);
        var again = PartnershipDocument.Parse(document.ToJson());

        again.Diagnostics.ShouldBeEmpty();
        Facts(again.Partnership).ShouldBe(Facts(partnership));
        again.ToJson().ShouldBe(document.ToJson());
    }).Check(SampleConfig.Each(60));

    // Facts as the symbol table sees them, so that reader, writer and getters are held against each other.
    private static List<(string Path, object Value)> Facts(Partnership partnership)
    {
        var facts = new List<(string Path, object Value)>();
        Visit(ModelTypes.Partnership, partnership, "");
        return facts;

        void Visit(ObjectType type, object part, string path)
        {
            foreach (var member in type.Members)
            {
                var value = member.Get(part);
                if (value.Kind == ValueKind.Unknown)
                {
                    continue;
                }

                switch (member.Type)
                {
                    case ConditionType.Part { Type: var inner }:
                        Visit(inner, Read(part, member.Name)!, $"{path}/{member.Name}");
                        break;
                    case ConditionType.ListOf { Element: ConditionType.Part { Type: var inner } }:
                        var index = 0;
                        foreach (var element in (IEnumerable<object>)Read(part, member.Name)!)
                        {
                            Visit(inner, element, $"{path}/{member.Name}/{index++}");
                        }

                        facts.Add(($"{path}/{member.Name}", index));
                        break;
                    case ConditionType.ListOf { Accessor: { } accessor }:
                        var list = Read(part, member.Name)!;
                        facts.Add(($"{path}/{member.Name}", accessor.Count(list)));
                        facts.AddRange(Enumerable.Range(0, accessor.Count(list)).Select(i => ($"{path}/{member.Name}/{i}", (object)accessor.Get(list, i))));
                        break;
                    default:
                        facts.Add(($"{path}/{member.Name}", value));
                        break;
                }
            }
        }
    }

    private static object? Read(object part, string name) =>
        part.GetType().GetProperty(char.ToUpperInvariant(name[0]) + name[1..])!.GetValue(part);
}

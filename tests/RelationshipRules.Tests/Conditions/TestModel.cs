using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

/// <summary>A small model made by hand, with one of everything that the real one has.</summary>
internal static class TestModel
{
    public static readonly string[] Forms = ["grant", "contract", "serviceLevelAgreement"];
    public static readonly string[] CostKinds = ["directCosts", "overheads", "training"];

    private static readonly ObjectType MoneyType = new("Money", "money",
    [
        new FactMember("amount", ConditionType.Double, o => Value.From(((Money)o).Amount)),
        new FactMember("currency", ConditionType.String, o => Value.From(((Money)o).Currency)),
    ]);

    private static readonly ObjectType AgreementType = new("Agreement", "agreements[]",
    [
        new FactMember("id", ConditionType.String, o => Value.From(((Agreement)o).Id)),
        Member<Agreement>("agreements[].form", new ConditionType.Choice("form", Forms), a => Value.From(a.Form), FactType.Choice),
        Member<Agreement>("agreements[].termMonths", ConditionType.Double, a => Value.From(a.TermMonths), FactType.Number),
        Member<Agreement>("agreements[].payments", ConditionType.Int, a => Value.From(a.Payments), FactType.Integer),
        Member<Agreement>("agreements[].noticeInWriting", ConditionType.Bool, a => Value.From(a.NoticeInWriting), FactType.Boolean),
        Member<Agreement>("agreements[].startsOn", ConditionType.Day, a => Value.From(a.StartsOn), FactType.Date),
        Member<Agreement>("agreements[].annualValue", new ConditionType.Part(MoneyType), a => Value.FromObject(a.AnnualValue), FactType.Money),
        Member<Agreement>(
            "agreements[].eligibleCosts",
            new ConditionType.ListOf(new ConditionType.Choice("eligibleCosts", CostKinds), TextListAccessor.Instance),
            a => Value.FromList(a.EligibleCosts, TextListAccessor.Instance),
            FactType.ChoiceList),
    ]);

    private static readonly ObjectType RelationshipType = new("Relationship", "relationship",
    [
        Member<Relationship>("relationship.trust", ConditionType.Double, r => Value.From(r.Trust), FactType.Number),
        Member<Relationship>("relationship.sameGoals", ConditionType.Bool, r => Value.From(r.SameGoals), FactType.Boolean),
    ]);

    public static readonly ObjectType Root = new("Partnership", "",
    [
        Member<Partnership>("title", ConditionType.String, p => Value.From(p.Title), FactType.Text),
        new FactMember("relationship", new ConditionType.Part(RelationshipType), o => Value.FromObject(((Partnership)o).Relationship)),
        new FactMember(
            "agreements",
            new ConditionType.ListOf(new ConditionType.Part(AgreementType), PartList<Agreement>.Instance),
            o => Value.FromList(((Partnership)o).Agreements, PartList<Agreement>.Instance))
        {
            ElementName = "agreement",
        },
    ]);

    public static FactInfo Info(string path, FactType type = FactType.Number) => new()
    {
        Path = path,
        Name = path[(path.LastIndexOf('.') + 1)..],
        Group = path.LastIndexOf('.') is var end and >= 0 ? path[..end] : "",
        Title = path,
        Meaning = path,
        Question = path + "?",
        Type = type,
    };

    private static FactMember Member<T>(string path, ConditionType type, Func<T, Value> get, FactType factType) =>
        new(path[(path.LastIndexOf('.') + 1)..], type, o => get((T)o)) { Fact = Info(path, factType) };

    internal sealed class Partnership : IExtensible
    {
        public string? Title { get; set; }

        public Relationship? Relationship { get; set; }

        public IReadOnlyList<Agreement>? Agreements { get; set; }

        public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; set; }
    }

    internal sealed class Relationship
    {
        public double? Trust { get; set; }

        public bool? SameGoals { get; set; }
    }

    internal sealed class Agreement : IExtensible, IIdentified
    {
        public string? Id { get; set; }

        public string? Form { get; set; }

        public Known<double>? TermMonths { get; set; }

        public int? Payments { get; set; }

        public bool? NoticeInWriting { get; set; }

        public Known<DateOnly>? StartsOn { get; set; }

        public Money? AnnualValue { get; set; }

        public IReadOnlyList<string>? EligibleCosts { get; set; }

        public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; set; }
    }

    internal sealed class Money
    {
        public Known<double>? Amount { get; set; }

        public string? Currency { get; set; }
    }

    private sealed class PartList<T> : ListAccessor
        where T : class
    {
        public static readonly PartList<T> Instance = new();

        public override int Count(object list) => ((IReadOnlyList<T>)list).Count;

        public override Value Get(object list, int index) => Value.FromObject(((IReadOnlyList<T>)list)[index]);
    }
}

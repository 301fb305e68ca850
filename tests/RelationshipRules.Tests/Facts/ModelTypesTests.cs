using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Facts;

public class ModelTypesTests
{
    [Fact]
    public void Partnership_Members_ReachEveryFactOnce()
    {
        var paths = new List<string>();
        Visit(ModelTypes.Partnership, "");

        paths.ShouldBe(FactCatalog.All.Select(f => f.Path));

        void Visit(ObjectType type, string path)
        {
            type.Path.ShouldBe(path);
            foreach (var member in type.Members)
            {
                var memberPath = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                switch (member.Type)
                {
                    case ConditionType.Part { Type: var part } when member.Fact is null:
                        Visit(part, memberPath);
                        break;
                    case ConditionType.ListOf { Element: ConditionType.Part { Type: var part } }:
                        member.ElementName.ShouldNotBeNull();
                        Visit(part, memberPath + "[]");
                        break;
                    default:
                        if (member.Fact is { } fact)
                        {
                            fact.Path.ShouldBe(memberPath);
                            paths.Add(memberPath);
                        }

                        break;
                }
            }
        }
    }

    [Fact]
    public void Members_EmptyParts_AreAllUnknown()
    {
        var agreement = new Agreement();

        foreach (var member in ModelTypes.Agreement.Members)
        {
            member.Get(agreement).Kind.ShouldBe(ValueKind.Unknown, member.Name);
        }
    }

    [Fact]
    public void Get_StatedFacts_GivesValuesOfTheirKind()
    {
        var agreement = new Agreement
        {
            Id = "g1",
            Form = AgreementForm.Grant,
            AnnualValue = new Money(48_000, "GBP"),
            TermMonths = 36,
            CostCoverageShare = 0.9,
            ExitPlan = false,
            EligibleCosts = [EligibleCost.Overheads],
            UnpaidTasks = [],
        };

        Kind("id").ShouldBe(ValueKind.String);
        Kind("form").ShouldBe(ValueKind.String);
        Kind("annualValue").ShouldBe(ValueKind.Object);
        Kind("termMonths").ShouldBe(ValueKind.Int);
        Kind("costCoverageShare").ShouldBe(ValueKind.Double);
        Kind("exitPlan").ShouldBe(ValueKind.Bool);
        Kind("eligibleCosts").ShouldBe(ValueKind.List);
        Kind("unpaidTasks").ShouldBe(ValueKind.List);

        ValueKind Kind(string name) => ModelTypes.Agreement.Find(name).ShouldNotBeNull().Get(agreement).Kind;
    }

    [Fact]
    public void Accessor_ChoiceList_GivesJsonNames()
    {
        IReadOnlyList<EligibleCost> costs = [EligibleCost.Overheads, EligibleCost.VolunteerCosts];
        var accessor = Accessor(ModelTypes.Agreement, "eligibleCosts");

        accessor.Count(costs).ShouldBe(2);
        accessor.Get(costs, 1).ShouldBe(Value.From("volunteerCosts"));
        accessor.Get(new List<EligibleCost> { EligibleCost.Advocacy }, 0).ShouldBe(Value.From("advocacy"));
    }

    [Fact]
    public void Accessor_PartList_GivesTheParts()
    {
        var party = new Party();
        var accessor = Accessor(ModelTypes.Partnership, "parties");

        accessor.Count(new[] { party }).ShouldBe(1);
        accessor.Get(new List<Party> { party }, 0).ShouldBe(Value.FromObject(party));
    }

    [Fact]
    public void Get_EnumValueThatDoesNotExist_IsUnknown() =>
        ModelTypes.Agreement.Find("form").ShouldNotBeNull().Get(new Agreement { Form = (AgreementForm)99 }).Kind.ShouldBe(ValueKind.Unknown);

    [Theory]
    [InlineData("parties", "party")]
    [InlineData("agreements", "agreement")]
    [InlineData("fundingChanges", "fundingChange")]
    [InlineData("consultations", "consultation")]
    [InlineData("representations", "representation")]
    [InlineData("forums", "forum")]
    [InlineData("secondments", "secondment")]
    public void ElementName_List_IsItsSingular(string list, string element) =>
        ModelTypes.Partnership.Find(list).ShouldNotBeNull().ElementName.ShouldBe(element);

    [Fact]
    public void Members_SideMaps_AreNotSeenByConditions()
    {
        ModelTypes.Partnership.Find("evidence").ShouldBeNull();
        ModelTypes.Agreement.Find("extensions").ShouldBeNull();
    }

    private static ListAccessor Accessor(ObjectType type, string member) =>
        type.Find(member).ShouldNotBeNull().Type.ShouldBeOfType<ConditionType.ListOf>().Accessor.ShouldNotBeNull();
}

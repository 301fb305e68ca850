using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Facts;

public class FactCatalogTests
{
    [Fact]
    public void All_Model_StandsInTheOrderOfTheModel()
    {
        FactCatalog.All[0].Path.ShouldBe("describedOn");
        FactCatalog.All[^1].Path.ShouldBe("context.internationalCommitmentsMetShare");
    }

    [Fact]
    public void All_EveryFact_HasTextsThatAPersonCanRead()
    {
        foreach (var fact in FactCatalog.All)
        {
            fact.Title.ShouldNotBeNullOrWhiteSpace(fact.Path);
            fact.Title.ShouldNotEndWith(".");
            (fact.Title.Length <= 60).ShouldBeTrue(fact.Path);
            fact.Meaning.ShouldEndWith(".", Case.Sensitive, fact.Path);
            fact.Question.ShouldEndWith("?", Case.Sensitive, fact.Path);
            fact.Path.ShouldEndWith(fact.Name);
        }

        FactCatalog.All.Select(f => f.Path).ShouldBeUnique(StringComparer.Ordinal);
        FactCatalog.All.Select(f => f.Title).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void All_EveryChoice_HasValuesWithMeanings()
    {
        foreach (var fact in FactCatalog.All)
        {
            var isChoice = fact.Type is FactType.Choice or FactType.ChoiceList;
            (fact.Values.Count > 1).ShouldBe(isChoice, fact.Path);
            (fact.ChoiceName is not null).ShouldBe(isChoice, fact.Path);
            foreach (var value in fact.Values)
            {
                value.Title.ShouldNotBeNullOrWhiteSpace($"{fact.Path} {value.Name}");
                value.Meaning.ShouldEndWith(".", Case.Sensitive, $"{fact.Path} {value.Name}");
            }
        }
    }

    [Fact]
    public void All_EveryNumber_HasAUnit()
    {
        foreach (var fact in FactCatalog.All)
        {
            var isAmount = fact.Type is FactType.Number or FactType.Integer or FactType.Money;
            if (isAmount)
            {
                fact.Unit.ShouldNotBeNullOrWhiteSpace(fact.Path);
            }

            (fact.Minimum is null || isAmount).ShouldBeTrue(fact.Path);
            string.Equals(fact.Unit, "share from 0 to 1", StringComparison.Ordinal).ShouldBe(fact.Maximum == 1, fact.Path);
        }
    }

    [Fact]
    public void All_EveryRole_AgreesWithWhoCanChangeTheFact()
    {
        foreach (var fact in FactCatalog.All)
        {
            (fact.Role == FactRole.Circumstance).ShouldBe(fact.ChangeableBy == ChangeableBy.None, fact.Path);
            (fact.OnlyRises && fact.Role == FactRole.Circumstance).ShouldBeFalse(fact.Path);
            (fact.OnlyRises && fact.Type is FactType.Text or FactType.Money).ShouldBeFalse($"{fact.Path}: more and less have no meaning");
        }
    }

    [Theory]
    [InlineData("agreements[].termMonths", FactRole.Lever, false)]
    [InlineData("agreements[].shortTermReasonsGiven", FactRole.Lever, true)]
    [InlineData("agreements[].awardDelayWeeks", FactRole.Record, false)]
    [InlineData("agreements[].lateReports", FactRole.Record, false)]
    [InlineData("agreements[].outcomeTimeMonths", FactRole.Circumstance, false)]
    [InlineData("fundingChanges[].impactAssessedOn", FactRole.Record, true)]
    [InlineData("volunteering.activeVolunteers", FactRole.Record, false)]
    [InlineData("delivery.services", FactRole.Lever, true)]
    [InlineData("context.country", FactRole.Circumstance, false)]
    public void Find_KnownPath_GivesItsRole(string path, FactRole role, bool onlyRises)
        => FactCatalog.Find(path).ShouldNotBeNull().ShouldSatisfyAllConditions(f => f.Role.ShouldBe(role), f => f.OnlyRises.ShouldBe(onlyRises));

    [Fact]
    public void Find_KnownPath_GivesItsTexts()
    {
        var fact = FactCatalog.Find("agreements[].terminationNoticeMonths").ShouldNotBeNull();

        fact.ShouldSatisfyAllConditions(
            f => f.Name.ShouldBe("terminationNoticeMonths"),
            f => f.Group.ShouldBe("agreements[]"),
            f => f.Title.ShouldBe("termination notice"),
            f => f.Type.ShouldBe(FactType.Number),
            f => f.Unit.ShouldBe("months"),
            f => f.Minimum.ShouldBe(0),
            f => f.Maximum.ShouldBeNull(),
            f => f.ChangeableBy.ShouldBe(ChangeableBy.Government));
    }

    [Fact]
    public void Find_Choice_GivesValuesInWords()
    {
        var values = FactCatalog.Find("agreements[].moneySources").ShouldNotBeNull().Values;

        values[0].ShouldBe(new FactValue("localGovernment", "local government", "Budgets of local authorities."));
        values[3].Title.ShouldBe("European Union");
    }

    [Fact]
    public void Find_UnknownPath_GivesNull() => FactCatalog.Find("agreements[].colour").ShouldBeNull();

    [Theory]
    [InlineData("agreements[].termMonth", "agreements[].termMonths")]
    [InlineData("termMonths", "agreements[].termMonths")]
    [InlineData("context.contry", "context.country")]
    [InlineData("zzzzzz", null)]
    public void Suggest_MisspeltPath_GivesTheNearest(string path, string? nearest) => FactCatalog.Suggest(path).ShouldBe(nearest);
}

using GrantsPanel;
using RelationshipRules.Model;

namespace RelationshipRules.NRules.Tests;

/// <summary>The example of a host with rules of its own over many descriptions.</summary>
public sealed class GrantsPanelTests
{
    private static readonly string Folder = RelationshipRules.Tests.Repository.PathTo("examples", "GrantsPanel", "grants");

    [Fact]
    public void Panel_OnItsGrants_IsToldOfEachMatter()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Panel.Review(Folder, output).ShouldBe(1);

        output.ToString().ShouldBe("""
            Fairmead Advice is funded by Fairmead Council and Larch Foundation.
            Fairmead Council departs from CMP4044 at advice-council#a1 and youth-council#a3.
            The panel is called for advice-council: 2 warnings on money.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Departure_AtTwoAgreementsOfOneDescription_IsTwoDepartures()
    {
        var session = Panel.CreateFactory().CreateSession();
        Agreement Of(string id) => new() { Id = id, FundedBy = "council", Recipient = "choir", TerminationNoticeMonths = 1 };
        session.Insert(new DescriptionFact("choir", new Partnership
        {
            Parties = [new() { Id = "council", Name = "Larchwood Council", Kind = PartyKind.LocalGovernment }, new() { Id = "choir", Name = "Larchwood Choir", Kind = PartyKind.CivilSociety }],
            Agreements = [Of("concerts"), Of("lessons")],
        }));
        session.Fire();

        session.Query<RepeatedDeparture>().ShouldContain(departure => departure.Rule == "CMP4044" && departure.Grants == "choir#concerts and choir#lessons");
    }

    [Fact]
    public void Matter_ThatIsMended_IsWithdrawn()
    {
        var session = Panel.CreateFactory().CreateSession();
        session.InsertAll(Directory.EnumerateFiles(Folder, "*.json").Select(file => new DescriptionFact(Path.GetFileNameWithoutExtension(file), PartnershipDocument.Load(file))));
        session.Fire();
        session.Query<IMatter>().Count().ShouldBe(3);

        var youth = session.Query<DescriptionFact>().Single(description => description.Key == "youth-council");
        var mended = youth.Document.Edit([FactEdit.Set("/agreements/0/terminationNoticeMonths", 6)]).Document.ShouldNotBeNull();
        session.Update(new DescriptionFact("youth-council", mended));
        session.Fire();
        session.Query<RepeatedDeparture>().ShouldBeEmpty();

        session.Retract(session.Query<DescriptionFact>().Single(description => description.Key == "advice-council"));
        session.Fire();
        session.Query<IMatter>().ShouldBeEmpty();
    }
}

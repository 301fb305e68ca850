using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>On which side a party stands, and so who can change what it does by itself.</summary>
internal static class PartySide
{
    public static Addressee Of(Party? party) => party?.Kind switch
    {
        PartyKind.CivilSociety => Addressee.CivilSociety,
        null or PartyKind.Business or PartyKind.Foundation or PartyKind.HousingAssociation => Addressee.Both,
        _ => Addressee.Government,
    };

    /// <summary>Who can change the fact at a place: for a party's own step the side of that party.</summary>
    public static ChangeableBy WhoChanges(Partnership partnership, FactInfo fact, string pointer) =>
        fact.ChangeableBy != ChangeableBy.Itself ? fact.ChangeableBy
        : ModelPlaces.Read(partnership, ModelPlaces.OwnerOf(pointer))?.Value.AsPart() is not Party party ? ChangeableBy.Both
        : Of(party) switch
        {
            Addressee.Government => ChangeableBy.Government,
            Addressee.CivilSociety => ChangeableBy.CivilSociety,
            _ => ChangeableBy.Both,
        };
}

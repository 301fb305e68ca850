namespace RelationshipRules.Generators;

/// <summary>The form of a fact; the order is that of the library's <c>FactType</c>.</summary>
internal enum ValueForm
{
    Boolean,
    Integer,
    Number,
    Text,
    Date,
    Money,
    Choice,
    ChoiceList,
    TextList,
}

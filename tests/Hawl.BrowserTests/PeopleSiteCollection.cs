namespace Hawl.BrowserTests;

// Journeys of people with accounts: in a demonstration of their own, so that both kinds run at a time.
[CollectionDefinition(Name)]
public sealed class PeopleSiteCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "people of the demonstration";
}

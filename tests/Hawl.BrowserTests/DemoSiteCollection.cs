namespace Hawl.BrowserTests;

// Pages as readers find them.
[CollectionDefinition(Name)]
public sealed class DemoSiteCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "demonstration";
}

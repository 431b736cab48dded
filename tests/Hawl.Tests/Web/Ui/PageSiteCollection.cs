namespace Hawl.Tests.Web.Ui;

[CollectionDefinition(Name)]
public sealed class PageSiteCollection : ICollectionFixture<PageSite>
{
    public const string Name = "pages without data";
}

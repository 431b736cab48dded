using System.Globalization;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Hawl.Tests.Web.Ui;

public sealed class BindingWordsTests
{
    [Fact]
    public void UnreadableValues_AreToldInTheLanguageOfThePage()
    {
        var provider = new DefaultModelBindingMessageProvider();
        provider.SetWords();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("cy");
            Assert.Equal("Ni ellir defnyddio “tri” yma.", provider.AttemptedValueIsInvalidAccessor("tri", "Count"));
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
            Assert.Equal("Fill this in.", provider.ValueMustNotBeNullAccessor(""));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

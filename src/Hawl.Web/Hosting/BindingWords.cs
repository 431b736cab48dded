using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Hawl.Web.Hosting;

// What a form says of a value that cannot be read at all, in the page's language instead of the framework's English.
public static class BindingWords
{
    public static void SetWords(this DefaultModelBindingMessageProvider provider)
    {
        var texts = new Texts();
        provider.SetMissingBindRequiredValueAccessor(_ => texts["Form.Missing"]);
        provider.SetMissingKeyOrValueAccessor(() => texts["Form.Missing"]);
        provider.SetMissingRequestBodyRequiredValueAccessor(() => texts["Form.Missing"]);
        provider.SetValueMustNotBeNullAccessor(_ => texts["Form.Missing"]);
        provider.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Form.Invalid", value]);
        provider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Form.Invalid", value]);
        provider.SetValueIsInvalidAccessor(value => texts["Form.Invalid", value]);
        provider.SetUnknownValueIsInvalidAccessor(_ => texts["Form.Unreadable"]);
        provider.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Form.Unreadable"]);
        provider.SetValueMustBeANumberAccessor(_ => texts["Form.NotANumber"]);
        provider.SetNonPropertyValueMustBeANumberAccessor(() => texts["Form.NotANumber"]);
    }
}

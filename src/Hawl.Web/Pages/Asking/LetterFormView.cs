using Hawl.Core.Publication;

namespace Hawl.Web.Pages.Asking;

// The form of a letter, with the authority it is to and the name it will be signed with, where that is known.
public sealed record LetterFormView(LetterInput Input, ShownAuthority Authority, string? Name);

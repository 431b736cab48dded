using System.Text;

namespace Hawl.Reading.Texts;

// Words with one blank between them, however their lines were broken and indented, and where each letter stood.
internal sealed class FlatText
{
    private readonly List<int> _places = [];

    public FlatText(string words)
    {
        var text = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var isBlank = char.IsWhiteSpace(words[at]);
            if (!isBlank || (text.Length > 0 && text[^1] != ' '))
            {
                text.Append(isBlank ? ' ' : words[at]);
                _places.Add(at);
            }
        }

        _places.Add(words.Length);
        Text = text.ToString();
    }

    public string Text { get; }

    public int PlaceOf(int letter) => _places[letter];
}

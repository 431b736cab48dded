using Hawl.Core;
using Hawl.Core.Datasets;
using Hawl.Reading.Answers;

namespace Hawl.Tests.Core.Datasets;

public sealed class DatasetWordsTests
{
    [Fact]
    public void Words_OfEachLanguage_NameTheSameThings()
    {
        var (english, welsh) = (DatasetWords.In("en"), DatasetWords.In("cy"));

        Assert.Equal(english.Columns.Keys, welsh.Columns.Keys);
        Assert.Equal(english.Tables.Keys, welsh.Tables.Keys);
        Assert.Equal(english.Labels.Keys, welsh.Labels.Keys);
        Assert.Equal((english.Method.Count, english.Licence.Count), (welsh.Method.Count, welsh.Licence.Count));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void Words_SayWhatEachKindOfAnswerIs(string language)
    {
        var kinds = Enum.GetValues<AnswerType>().Select(Words.Of).Order().ToList();
        Assert.Equal(kinds, DatasetWords.In(language).Types.Keys.Order());
        Assert.Equal(kinds, DatasetWords.In(language).Names.Keys.Order());
    }
}

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
    public void Words_SayWhatEachKindOfAnswerMeans(string language) =>
        Assert.Equal(Enum.GetValues<AnswerType>().Select(Words.Of).Order(), DatasetWords.In(language).Types.Keys.Order());
}

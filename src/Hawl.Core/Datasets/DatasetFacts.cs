using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// What is said of a dataset beside its rows. It names nobody who asked: their name is on the batch's page.
public sealed record DatasetFacts
{
    public required long BatchId { get; init; }

    public required string Title { get; init; }

    // With the placeholder for the authority's name in it, and without who signed it.
    public required string Letter { get; init; }

    // Of the words around the answers.
    public required string Language { get; init; }

    public required string LetterLanguage { get; init; }

    public required IReadOnlyList<ShownBatch.Question> Questions { get; init; }

    // When its rows were read.
    public required DateTime At { get; init; }

    // Of a numbered version; null: as it stood when somebody asked.
    public int? Version { get; init; }

    public string? Note { get; init; }

    // All that people wrote of it.
    public IEnumerable<string> Texts => [Title, Letter, .. Questions.Select(q => q.Whole), .. Note is null ? [] : new[] { Note }];
}

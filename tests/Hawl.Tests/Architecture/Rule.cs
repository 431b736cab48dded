using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture;

// What the code keeps to, said as a sentence, with a pure function that names each place where it does not,
// and samples that break it: each must be named, or the rule could not fail.
internal sealed record Rule(string Sentence, Func<Tree, IEnumerable<string>> Violations, params IReadOnlyList<Sample> Samples);

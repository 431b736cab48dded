using Hawl.Tests.Architecture.Source;

namespace Hawl.Tests.Architecture;

// The rules are as good as the reading of the code they stand on.
public sealed class SourceTests
{
    [Theory]
    [InlineData("a /* \" */ b // c", "a         b     ")]
    [InlineData("x = \"a // \\\" b\" + c;", "x = \"         \" + c;")]
    [InlineData("x = @\"a\\\" + b;", "x = @\"  \" + b;")]
    [InlineData("x = @\"a\"\"b\" + c;", "x = @\"    \" + c;")]
    [InlineData("x = '\"' + '\\'' + y;", "x =     +      + y;")]
    [InlineData("x = $\"a{b[\"c\"]}d{{e}}\";", "x = $\" (b[\" \"])      \";")]
    [InlineData("x = \"\"\"a \"b\" c\"\"\" + d;", "x = \"\"\"       \"\"\" + d;")]
    [InlineData("x = $$\"\"\"a{b}{{c}}\"\"\";", "x = $$\"\"\"     (c) \"\"\";")]
    [InlineData("#region don't\nx", "             \nx")]
    public void Blank_WithLiteralsAndComments_KeepsTheCodeInItsPlace(string text, string expected) =>
        Assert.Equal(expected, Literals.Blank(text));

    [Fact]
    public void Types_OfAFile_AreFoundWithTheirParameters()
    {
        var types = File("""
            namespace A;
            [Obsolete("x")]
            public sealed class B<T>(int c, Func<int, T> d) : E(c) where T : class { private enum F { G = 1, H } record I(int J); }
            public readonly record struct K(int L) { public static bool operator ==(K a, M b) => true; }
            public delegate void N(int o);
            """).Types;

        Assert.Equal(
            ["class B 0 2", "enum F 1 0", "record I 1 1", "record struct K 0 1", "delegate N 0 1"],
            types.Select(type => $"{type.Kind} {type.Name} {type.Depth} {type.Parameters}"));
    }

    [Fact]
    public void Methods_OfAType_AreFoundWithTheirLengths()
    {
        var methods = File("""
            class A
            {
                private readonly int _b = C(() => { return 1; });
                public int D { get; set; } = 2;
                public int this[int e] => e;
                public A(int f, (int, int) g) : this(f)
                {
                    if (f > 0) { H(); }
                }
                [Fact]
                public (int X, int Y) I<T>(Dictionary<int, T> j, T k = default) where T : new()
                    => (1,
                        2);
                public static explicit operator int(A l) => 3;
                public abstract void M();
            }
            """).Methods;

        Assert.Equal(
            ["A 2 4", "I 2 3", "operator int 1 1", "M 0 1"],
            methods.Select(method => $"{method.Name} {method.Parameters} {method.LineCount}"));
    }

    private static SourceFile File(string text) => new("src/A.cs", text);
}

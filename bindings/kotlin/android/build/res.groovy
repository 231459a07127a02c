// Merges the manifests and links the resources of all archives with our own: app.ap_ for the APK, app-test.ap_ for
// Robolectric, R.java for the compiler, and the rules of what the resources name in code.
import java.nio.file.Files
import java.nio.file.Path

def target = Path.of(project.build.directory)
def base = project.basedir.toPath()
def java = System.getProperty('java.home') + '/bin/java'

// The aapt2 of Debian is older than both: they do no harm.
def harmless = ["Unknown chunk type '200'", 'unexpected element <queries>']
def run = { List command ->
    def process = new ProcessBuilder(command*.toString()).redirectErrorStream(true).start()
    def out = process.inputStream.text
    if (process.waitFor() != 0) throw new RuntimeException("${command[0..1].join(' ')} failed:\n$out")
    def left = out.readLines().findAll { line -> line.trim() && !harmless.any { line.contains(it) } }
    if (left) log.warn("${command[0..1].join(' ')}: ${left.join('\n')}")
}

def folders = project.getContextValue('aar.folders')
def inApp = folders.findAll { artifact, folder -> artifact.scope in ['compile', 'runtime'] }.values()
def framework = project.artifacts.find { it.artifactId == 'android-all' }.file
def generated = Files.createDirectories(target.resolve('generated-sources/r'))

def compile = { Path res, Path zip ->
    if (!Files.exists(zip)) run(['aapt2', 'compile', '--dir', res, '-o', zip])
    zip
}
// Our own resources, and the words that `cargo xtask strings` writes. Anew each time, as they change.
def own = [res: base.resolve('src/main/res'), words: base.resolve('../generated/android/res')].collect { name, res ->
    def zip = target.resolve("${name}.zip")
    Files.deleteIfExists(zip)
    compile(res, zip)
}

def manifest = base.resolve('src/main/AndroidManifest.xml')
def packageOf = { Path file -> new groovy.xml.XmlSlurper().parse(file.toFile()).@package.text() }
def merger = pluginArtifacts*.file.findAll { it != null && it.name.endsWith('.jar') }.join(File.pathSeparator)

def link = { Collection<Path> libraries, Path merged, Path out, List more ->
    run([java, '-cp', merger, 'com.android.manifmerger.Merger', '--main', manifest,
         '--libs', libraries.collect { it.resolve('AndroidManifest.xml') }.join(File.pathSeparator),
         '--property', "PACKAGE=${packageOf(manifest)}",
         '--property', "MIN_SDK_VERSION=${project.properties['min.sdk']}",
         '--property', "TARGET_SDK_VERSION=${project.properties['target.sdk']}",
         '--property', "VERSION_CODE=${project.properties['version.code']}",
         '--property', "VERSION_NAME=${project.version}",
         '--out', merged])
    def command = ['aapt2', 'link', '-o', out, '-I', framework, '--manifest', merged, '--auto-add-overlay',
                   '--warn-manifest-validation'] + more
    libraries.findAll { Files.isDirectory(it.resolve('res')) }.each {
        command += ['-R', compile(it.resolve('res'), it.resolve('res.zip'))]
    }
    // Last, so that they win.
    own.each { command += ['-R', it] }
    run(command)
}

def packages = folders.values().findAll {
    Files.exists(it.resolve('R.txt')) && Files.size(it.resolve('R.txt')) > 0
}.collect { packageOf(it.resolve('AndroidManifest.xml')) } as Set
link(inApp, target.resolve('AndroidManifest.xml'), target.resolve('app.ap_'),
    ['--proguard', target.resolve('aapt.pro'), '--emit-ids', target.resolve('ids.txt'), '--java', generated,
     '--extra-packages', packages.join(':')])
// Tests have the archives of tests too: ui-test-manifest declares the empty activity that a composition needs.
link(folders.values(), target.resolve('AndroidManifest-test.xml'), target.resolve('app-test.ap_'),
    ['--stable-ids', target.resolve('ids.txt')])
Files.createDirectories(target.resolve('assets'))
project.addCompileSourceRoot(generated.toString())
log.info("${inApp.size()} archives linked, R for ${packages.size()} packages")
